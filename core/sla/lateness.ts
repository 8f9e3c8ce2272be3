import type { Ticket, TicketClock } from '../ticket/ticket.ts';
import type { ClockName } from './sla-row.ts';

type JudgedClock = Pick<TicketClock, 'dueAt' | 'pauses' | 'stoppedAt' | 'missedAt'>;

const pausedSince = ({ pauses = [] }: JudgedClock): Date | undefined =>
  pauses.find(({ to }) => to === undefined)?.from;

/**
 * Returns the first deadline that the clock has missed by that instant; none for a clock that stopped, or paused, at its
 * deadline or before. The only definition of "late": see docs/statistics.md. A deadline that is moved afterwards stays missed.
 */
export const missedDeadline = (clock: JudgedClock, at: Date): Date | undefined => {
  const ranUntil = clock.stoppedAt ?? pausedSince(clock) ?? at;
  return clock.missedAt ?? (ranUntil > clock.dueAt ? clock.dueAt : undefined);
};

/** Returns the unit's clock that still runs and has missed its deadline; of both, the one for the answer. */
export const lateness = (
  { clocks }: Pick<Ticket, 'clocks'>,
  now: Date,
): Exclude<ClockName, 'forward'> | undefined =>
  (['resolve', 'acknowledge'] as const).find(
    (name) => !clocks[name].stoppedAt && missedDeadline(clocks[name], now) !== undefined,
  );

/**
 * Returns the operators' own step whose deadline has passed: the review of a held ticket, or finding its unit. Statistics don't
 * count it, and it doesn't make the ticket late.
 */
export const overdueStep = (
  { clocks: { forward }, complaintHold }: Pick<Ticket, 'clocks' | 'complaintHold'>,
  now: Date,
): 'review' | 'forward' | undefined => {
  if (complaintHold) return now > complaintHold.dueAt ? 'review' : undefined;
  return forward && !forward.stoppedAt && missedDeadline(forward, now) ? 'forward' : undefined;
};
