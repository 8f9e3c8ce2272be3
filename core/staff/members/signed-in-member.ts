import type { Directory } from '../../directory/model/directory.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { type Accusable, isHiddenFromUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { isHotlineRole, type TicketAccessScope } from './access-rules.ts';
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

type Reader = Pick<SignedInMember, 'role' | 'unit'>;
type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns true if the ticket must be hidden from the member, because it accuses the member's unit or one above it. A complaint
 * hold hides a ticket from leaders and officers of every unit except the operators', and from hotline staff only if its text
 * names their unit. Leaders without a unit lead the province and see held tickets.
 */
export function isHiddenFromMember(
  member: Reader,
  { accused, complaintHold }: Accusable,
  directoryAt: DirectoryAt,
): boolean {
  const { role, unit } = member;
  if (accused.length > 0 && isActorAccused(member, accused, directoryAt)) return true;
  const { directory, now } = directoryAt;
  if (!complaintHold || !unit || unit === getOperatorUnit(directory, now).ref) return false;
  return (
    !isHotlineRole(role) ||
    isHiddenFromUnits([unit], { accused: complaintHold.suspects ?? [] }, directoryAt)
  );
}

type TicketUnits = Pick<Ticket, 'unit' | 'coUnits'> & Accusable;

/** Returns true if the ticket is in the member's scope and not hidden from the member. */
export function isTicketVisible(
  member: Pick<SignedInMember, 'scope' | 'role' | 'unit'>,
  ticket: TicketUnits,
  directoryAt: DirectoryAt,
): boolean {
  return (
    isInScope(member, [ticket.unit, ...ticket.coUnits]) &&
    !isHiddenFromMember(member, ticket, directoryAt)
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
