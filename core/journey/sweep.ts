import { type AlertName, type AlertStore, chasedAt } from '../messages/alert.ts';
import type { TicketCode } from '../ticket/code.ts';

/** An open ticket, and when its journey was to look at it. */
export type DueCheck = { code: TicketCode; run: number; dueAt: Date };

/** An alert that nobody has settled, and when it was to be chased, or let go if it was held. */
export type DueAlert = AlertName & { retries: number; dueAt: Date };

/** `next` is where more of it begins, if there is more. */
type Due = { checks: DueCheck[]; alerts: DueAlert[]; next?: string | undefined };

export type DueStore = {
  /** What was due at the instant or before, the longest due first, some thousands at a time. */
  due(at: Date, from?: string): Promise<Due>;
  /** Raises the run unless somebody else did; the stream then starts the new run's journey. */
  restart(check: Pick<DueCheck, 'code' | 'run'>): Promise<boolean>;
  /** Counts a retry unless somebody else did or it is settled; the stream then delivers it. */
  bring(alert: DueAlert, next: Date): Promise<boolean>;
};

export type SweepPorts = {
  due: DueStore;
  alerts: Pick<AlertStore, 'settle'>;
  now(): Date;
};

export type Swept = { restarted: number; brought: number; givenUp: number };

/** For a journey that is only slow, though starting it twice would be harmless. */
const graceMinutes = 2;

/** A day in all. The stream tries too, for two hours: this is for what it dropped. */
const mostRetries = 24;

/**
 * Twenty thousand a sweep: as much as falls due in five minutes when a hundred thousand tickets are due in one hour and
 * no journey wakes, and as much again. What is restarted stays where it was found until its journey has looked, so that
 * only further pages reach what is behind it.
 */
const mostPages = 5;

const countOf = (outcomes: boolean[]): number => outcomes.filter(Boolean).length;

const restartJourneys = async (
  checks: DueCheck[],
  { due }: SweepPorts,
  now: Date,
): Promise<number> => {
  const lostSince = now.getTime() - graceMinutes * 60_000;
  const lost = checks.filter(({ dueAt }) => dueAt.getTime() < lostSince);
  return countOf(await Promise.all(lost.map((check) => due.restart(check))));
};

const bringAlerts = async (
  found: DueAlert[],
  { due, alerts }: SweepPorts,
  now: Date,
): Promise<Pick<Swept, 'brought' | 'givenUp'>> => {
  const hopeless = found.filter(({ retries }) => retries >= mostRetries);
  const hopeful = found.filter((alert) => !hopeless.includes(alert));
  const [brought] = await Promise.all([
    Promise.all(hopeful.map((alert) => due.bring(alert, chasedAt(now)))),
    ...hopeless.map((alert) =>
      alerts.settle(alert, { status: 'failed', settledAt: now, provider: 'gave-up' }),
    ),
  ]);
  return { brought: countOf(brought), givenUp: hopeless.length };
};

/**
 * Restarts the journeys that nobody took up when it was time, and brings to their delivery the messages that were held
 * or that nobody sent: what it gives up has failed, and is followed as any other failure is.
 */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const now = ports.now();
  const swept = { restarted: 0, brought: 0, givenUp: 0 };
  let from: string | undefined;
  for (let page = 0; page < mostPages && (page === 0 || from); page += 1) {
    const { checks, alerts, next } = await ports.due.due(now, from);
    const [restarted, { brought, givenUp }] = await Promise.all([
      restartJourneys(checks, ports, now),
      bringAlerts(alerts, ports, now),
    ]);
    swept.restarted += restarted;
    swept.brought += brought;
    swept.givenUp += givenUp;
    from = next;
  }
  return swept;
};
