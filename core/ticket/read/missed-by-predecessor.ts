import type { ClockName } from '../../sla/time-limit.ts';
import type { Predecessor, Ticket } from '../model/ticket.ts';

/** Returns the unit that had the ticket before a hand-over, if a deadline passed before the hand-over. */
export function findPredecessorAt(
  { predecessor }: Pick<Ticket, 'predecessor'>,
  deadline: Date,
): Predecessor | undefined {
  return predecessor && deadline < predecessor.until ? predecessor : undefined;
}

/** Returns the unit that missed the deadline of a clock, if its successor has the ticket now. */
export function findPredecessorThatMissed(
  ticket: Pick<Ticket, 'predecessor' | 'clocks'>,
  clock: Exclude<ClockName, 'forward'>,
): Predecessor | undefined {
  const { dueAt, missedAt, stoppedAt } = ticket.clocks[clock];
  return stoppedAt ? undefined : findPredecessorAt(ticket, missedAt ?? dueAt);
}
