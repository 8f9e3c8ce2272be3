import type { Ticket, TicketClock } from '../ticket/ticket.ts';
import type { ClockName } from './sla-row.ts';

type JudgedClock = Pick<TicketClock, 'dueAt' | 'pauses' | 'stoppedAt' | 'missedAt'>;

const pausedSince = ({ pauses = [] }: JudgedClock): Date | undefined =>
  pauses.find(({ to }) => to === undefined)?.from;

/**
 * Returns the first deadline that the clock had missed at that instant, even if it was moved later. A clock that stopped or
 * paused in time has missed none. The only definition of "overdue"; see docs/statistics.md.
 */
export function findMissedDeadline(clock: JudgedClock, at: Date): Date | undefined {
  const ranUntil = clock.stoppedAt ?? pausedSince(clock) ?? at;
  return clock.missedAt ?? (ranUntil > clock.dueAt ? clock.dueAt : undefined);
}

/** Returns the name of a running clock of the unit that is overdue; `resolve` takes precedence over `acknowledge`. */
export function findOverdueClock(
  { clocks }: Pick<Ticket, 'clocks'>,
  now: Date,
): Exclude<ClockName, 'forward'> | undefined {
  return (['resolve', 'acknowledge'] as const).find(
    (name) => !clocks[name].stoppedAt && findMissedDeadline(clocks[name], now) !== undefined,
  );
}

/**
 * Returns which task of the operators is overdue: the complaint review, or forwarding the ticket. Statistics ignore it, and
 * it doesn't make the ticket overdue.
 */
export function findOverdueOperatorTask(
  { clocks: { forward }, complaintHold }: Pick<Ticket, 'clocks' | 'complaintHold'>,
  now: Date,
): 'review' | 'forward' | undefined {
  if (complaintHold) return now > complaintHold.dueAt ? 'review' : undefined;
  return forward && !forward.stoppedAt && findMissedDeadline(forward, now) ? 'forward' : undefined;
}
