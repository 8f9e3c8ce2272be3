import type { Directory } from '../../directory/model/directory.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
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

type TicketUnits = Pick<Ticket, 'unit' | 'coUnits' | 'accused'>;

/** Returns true if the ticket is in the member's scope and is no complaint about the member's own unit. */
export function isTicketVisible(
  member: Pick<SignedInMember, 'scope' | 'role' | 'unit'>,
  { unit, coUnits, accused }: TicketUnits,
  directoryAt: { directory: Directory; now: Date },
): boolean {
  if (!isInScope(member, [unit, ...coUnits])) return false;
  return accused.length === 0 || !isActorAccused(member, accused, directoryAt);
}

/**
 * Returns the ticket if it is in the member's scope and is no complaint about the member's own unit. Returns undefined
 * otherwise.
 */
export function getTicketIfVisible(
  member: Pick<SignedInMember, 'scope' | 'role' | 'unit'>,
  ticket: Ticket | undefined,
  directoryAt: { directory: Directory; now: Date },
): Ticket | undefined {
  return ticket && isTicketVisible(member, ticket, directoryAt) ? ticket : undefined;
}
