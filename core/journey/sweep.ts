import type { TicketCode } from '../ticket/code.ts';

/** An open ticket whose check is overdue: its journey seems to be lost. */
export type OverdueCheck = { code: TicketCode; run: number };

export type CheckStore = {
  /** Tickets whose next check lies before the instant, the longest overdue first, at most some thousands. */
  overdue(before: Date): Promise<OverdueCheck[]>;
  /** Raises the run unless somebody else did; the stream then starts the new run's journey. */
  restart(check: OverdueCheck): Promise<boolean>;
};

export type SweepPorts = { checks: CheckStore; now(): Date };

/** A journey that is only slow (retries, a busy stream) is left alone for so long. */
const graceMinutes = 10;

/** Restarts the journeys of tickets that nobody has looked at when it was time. */
export const sweep = async ({ checks, now }: SweepPorts): Promise<{ restarted: number }> => {
  const before = new Date(now().getTime() - graceMinutes * 60_000);
  const overdue = await checks.overdue(before);
  const restarted = await Promise.all(overdue.map((check) => checks.restart(check)));
  return { restarted: restarted.filter(Boolean).length };
};
