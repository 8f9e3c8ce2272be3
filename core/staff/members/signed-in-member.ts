import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { isTicketHiddenFromReader } from '../../ticket/read/units/hidden-from-reader.ts';
import type { Accusable } from '../../ticket/read/units/hidden-from-units.ts';
import type { TicketAccessScope } from './access-rules.ts';
import type { StaffMember } from './member.ts';

/** Signed-in staff member, with the scope that the current route grants to the member's role. */
export type SignedInMember = Pick<StaffMember, 'sub' | 'role' | 'unit' | 'name'> & {
  scope: TicketAccessScope;
};

/**
 * Returns true if the route lets the member access all tickets, or if it lets the member access the tickets of one of these
 * units.
 */
export function isInScope(
  { scope, unit }: Pick<SignedInMember, 'scope' | 'unit'>,
  units: readonly (string | undefined)[],
): boolean {
  return scope === 'any' || (scope === 'own-unit' && unit !== undefined && units.includes(unit));
}

type DirectoryAt = { directory: Directory; now: Date };
type TicketUnits = Pick<Ticket, 'unit' | 'coUnits'> & Accusable;

/** Returns true if the ticket is in the member's scope and not hidden from the member. */
export function isTicketVisible(
  member: Pick<SignedInMember, 'scope' | 'role' | 'unit'>,
  ticket: TicketUnits,
  directoryAt: DirectoryAt,
): boolean {
  return (
    isInScope(member, [ticket.unit, ...ticket.coUnits]) &&
    !isTicketHiddenFromReader(member, ticket, directoryAt)
  );
}

/**
 * Returns the ticket if it is in the member's scope and not hidden from the member. Returns undefined otherwise.
 */
export function getTicketIfVisible(
  member: Pick<SignedInMember, 'scope' | 'role' | 'unit'>,
  ticket: Ticket | undefined,
  directoryAt: DirectoryAt,
): Ticket | undefined {
  return ticket && isTicketVisible(member, ticket, directoryAt) ? ticket : undefined;
}
