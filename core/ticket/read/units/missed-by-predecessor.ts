import type { ClockName } from '../../../sla/time-limit.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { FormerAssignment } from '../../model/ticket-parts.ts';

/** Returns the units from which the ticket was handed over since its last assignment, in chronological order. */
export function listPredecessors({
  predecessor,
}: Pick<Ticket, 'predecessor'>): readonly FormerAssignment[] {
  if (!predecessor) return [];
  const { earlier = [], ...last } = predecessor;
  return [...earlier, last];
}

/** Returns the unit from which the ticket was last handed over. A new name of the same unit is no hand-over. */
export function findFormerUnitOfTicket(
  ticket: Pick<Ticket, 'predecessor'>,
): FormerAssignment | undefined {
  return listPredecessors(ticket).findLast(({ isRenamed }) => !isRenamed);
}

/** Returns whether a deadline had passed before the ticket was assigned to its unit or to that unit's predecessors. */
export function hadPassedAtAssignment(
  { assignedAt }: Pick<Ticket, 'assignedAt'>,
  dueAt: Date,
): boolean {
  return assignedAt !== undefined && dueAt <= assignedAt;
}

/**
 * Returns the unit that had the ticket at the given time, if the ticket was handed over or the unit renamed since. Returns
 * undefined for times before the last assignment, when other units had the ticket.
 */
export function findPredecessorAt(
  ticket: Pick<Ticket, 'predecessor' | 'assignedAt'>,
  at: Date,
): FormerAssignment | undefined {
  return hadPassedAtAssignment(ticket, at)
    ? undefined
    : listPredecessors(ticket).find(({ until }) => at < until);
}

/** Returns the unit that missed the deadline of a clock, if its successor has the ticket now. */
export function findPredecessorThatMissed(
  ticket: Pick<Ticket, 'predecessor' | 'assignedAt' | 'clocks'>,
  clock: Exclude<ClockName, 'forward'>,
): FormerAssignment | undefined {
  const { dueAt, missedAt, stoppedAt } = ticket.clocks[clock];
  return stoppedAt ? undefined : findPredecessorAt(ticket, missedAt ?? dueAt);
}
