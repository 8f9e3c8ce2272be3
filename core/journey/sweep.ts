import type { AlertName, AlertStore } from '../messages/alert.ts';
import type { TicketCode } from '../ticket/code.ts';

/** An open ticket whose check is overdue: its journey seems to be lost. */
export type OverdueCheck = { code: TicketCode; run: number };

export type CheckStore = {
  /** Tickets whose next check lies before the instant, the longest overdue first, at most some thousands. */
  overdue(before: Date): Promise<OverdueCheck[]>;
  /** Raises the run unless somebody else did; the stream then starts the new run's journey. */
  restart(check: OverdueCheck): Promise<boolean>;
};

/** An alert that nobody settled, and since when: it was asked for, released, or brought to its delivery again. */
export type OwedAlert = AlertName & { since: Date; retries: number };

export type OwedAlerts = {
  /** Alerts owed since before the instant, the oldest first, at most some thousands. */
  owed(before: Date): Promise<OwedAlert[]>;
  /** Counts a retry unless somebody else did or it is settled; the stream then delivers it again. */
  bringAgain(alert: OwedAlert, at: Date): Promise<boolean>;
};

export type HeldAlerts = {
  /** Alerts that were held until the instant or longer ago, at most some thousands. */
  heldUntil(at: Date): Promise<AlertName[]>;
  /** Owes it again unless somebody else did; the stream then delivers it. */
  release(alert: AlertName, at: Date): Promise<boolean>;
};

export type SweepPorts = {
  checks: CheckStore;
  alerts: OwedAlerts & HeldAlerts & Pick<AlertStore, 'settle'>;
  now(): Date;
};

export type Swept = { restarted: number; broughtAgain: number; released: number; givenUp: number };

/**
 * A lost journey is found two to seven minutes after its check was due. The grace is for one that is only slow, though
 * starting it twice would be harmless; more sweeps than this make a jump of the local clock by days take a minute.
 */
export const sweepTiming = { everyMinutes: 5, graceMinutes: 2 };

/** A day in all. The stream tries too, for two hours: this is for what it dropped. */
const alertPatience = { retryMinutes: 60, mostRetries: 24 };

const minutesBefore = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() - minutes * 60_000);

const countOf = (outcomes: boolean[]): number => outcomes.filter(Boolean).length;

const restartJourneys = async ({ checks, now }: SweepPorts): Promise<Pick<Swept, 'restarted'>> => {
  const overdue = await checks.overdue(minutesBefore(now(), sweepTiming.graceMinutes));
  const restarted = await Promise.all(overdue.map((check) => checks.restart(check)));
  return { restarted: countOf(restarted) };
};

const chaseAlerts = async ({
  alerts,
  now,
}: SweepPorts): Promise<Pick<Swept, 'broughtAgain' | 'givenUp'>> => {
  const settledAt = now();
  const owed = await alerts.owed(minutesBefore(settledAt, alertPatience.retryMinutes));
  const hopeless = owed.filter(({ retries }) => retries >= alertPatience.mostRetries);
  const hopeful = owed.filter((alert) => !hopeless.includes(alert));
  const [brought] = await Promise.all([
    Promise.all(hopeful.map((alert) => alerts.bringAgain(alert, settledAt))),
    ...hopeless.map((alert) =>
      alerts.settle(alert, { status: 'failed', settledAt, provider: 'gave-up' }),
    ),
  ]);
  return { broughtAgain: countOf(brought), givenUp: hopeless.length };
};

const releaseAlerts = async ({ alerts, now }: SweepPorts): Promise<Pick<Swept, 'released'>> => {
  const at = now();
  const held = await alerts.heldUntil(at);
  return { released: countOf(await Promise.all(held.map((alert) => alerts.release(alert, at)))) };
};

/**
 * Restarts the journeys that nobody took up when it was time, lets go what was held, and chases the messages that nobody
 * sent: what it gives up has failed, and is followed as any other failure is.
 */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const [journeys, held, owed] = await Promise.all([
    restartJourneys(ports),
    releaseAlerts(ports),
    chaseAlerts(ports),
  ]);
  return { ...journeys, ...held, ...owed };
};
