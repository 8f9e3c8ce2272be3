import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import type { Reach } from './access.ts';
import type { StaffMember } from './member.ts';

/** An authenticated member with the scope that the current route grants. */
export type SignedIn = Pick<StaffMember, 'sub' | 'role' | 'unit' | 'name'> & { reach: Reach };

/** Returns true if the member's scope includes one of these units. */
export const reaches = (
  { reach, unit }: Pick<SignedIn, 'reach' | 'unit'>,
  units: readonly (string | undefined)[],
): boolean =>
  reach === 'any' || (reach === 'own-unit' && unit !== undefined && units.includes(unit));

/** Returns the ticket if it is in the member's scope and does not complain about the member's own unit, else undefined. */
export const ticketFor = (
  member: Pick<SignedIn, 'reach' | 'role' | 'unit'>,
  ticket: Ticket | undefined,
  then: { directory: Directory; now: Date },
): Ticket | undefined => {
  if (!ticket || !reaches(member, [ticket.unit, ...ticket.coUnits])) return undefined;
  return isAboutActor(member, ticket.accused, then) ? undefined : ticket;
};
