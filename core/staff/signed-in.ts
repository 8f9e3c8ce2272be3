import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import type { Reach } from './access.ts';
import type { StaffMember } from './member.ts';

/** A member at a route's door, with what that route lets them reach. */
export type SignedIn = Pick<StaffMember, 'sub' | 'role' | 'unit' | 'name'> & { reach: Reach };

/** Whether the member reaches what is these units'. */
export const reaches = (
  { reach, unit }: Pick<SignedIn, 'reach' | 'unit'>,
  units: readonly (string | undefined)[],
): boolean =>
  reach === 'any' || (reach === 'own-unit' && unit !== undefined && units.includes(unit));

/** The ticket, if the member may know of it: within reach, and not about the member's own unit. */
export const ticketFor = (
  member: Pick<SignedIn, 'reach' | 'role' | 'unit'>,
  ticket: Ticket | undefined,
  then: { directory: Directory; now: Date },
): Ticket | undefined => {
  if (!ticket || !reaches(member, [ticket.unit, ...ticket.coUnits])) return undefined;
  return isAboutActor(member, ticket.accused, then) ? undefined : ticket;
};
