import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Ticket } from '../model/ticket.ts';
import { getTicketPolicy } from '../model/ticket-policy.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;

/**
 * Returns true if so many units have returned the ticket to the operators that a supervisor must decide about the next
 * assignment.
 */
export function wasReturnedOften(
  { returnedBy }: Pick<Ticket, 'returnedBy'>,
  { now, directory }: DirectoryAt,
): boolean {
  return returnedBy.length >= getTicketPolicy(directory, now).returning.toSupervisorAt;
}

/** Returns true if this unit, or a unit whose successor it is, has returned the ticket to the operators before. */
export function wasReturnedByUnit(
  { returnedBy }: Pick<Ticket, 'returnedBy'>,
  unit: string,
  { now, directory }: DirectoryAt,
): boolean {
  return returnedBy.some(
    (ref) => ref === unit || findUnitInForce(directory, ref, now)?.ref === unit,
  );
}
