import type { Alert, AlertStore } from '../messages/alert.ts';
import type { TicketCode } from '../ticket/code.ts';

/** An open ticket whose check is overdue: its journey seems to be lost. */
export type OverdueCheck = { code: TicketCode; run: number };

export type CheckStore = {
  /** Tickets whose next check lies before the instant, the longest overdue first, at most some thousands. */
  overdue(before: Date): Promise<OverdueCheck[]>;
  /** Raises the run unless somebody else did; the stream then starts the new run's journey. */
  restart(check: OverdueCheck): Promise<boolean>;
};

/** An alert that nobody settled, and since when: it was asked for, or brought to its delivery again. */
export type OwedAlert = Pick<Alert, 'code' | 'key'> & { since: Date; retries: number };

export type OwedAlerts = {
  /** Alerts owed since before the instant, the oldest first, at most some thousands. */
  owed(before: Date): Promise<OwedAlert[]>;
  /** Counts a retry unless somebody else did or it is settled; the stream then delivers it again. */
  bringAgain(alert: OwedAlert, at: Date): Promise<boolean>;
};

export type SweepPorts = {
  checks: CheckStore;
  alerts: OwedAlerts & Pick<AlertStore, 'settle'>;
  now(): Date;
};

export type Swept = { restarted: number; broughtAgain: number; givenUp: OwedAlert[] };

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

const chaseAlerts = async ({ alerts, now }: SweepPorts): Promise<Omit<Swept, 'restarted'>> => {
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
  return { broughtAgain: countOf(brought), givenUp: hopeless };
};

/** Restarts the journeys that nobody took up when it was time, and chases the messages that nobody sent. */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const [journeys, messages] = await Promise.all([restartJourneys(ports), chaseAlerts(ports)]);
  return { ...journeys, ...messages };
};
