import type { UnitRef } from '../directory/unit.ts';
import { actorOf } from '../ticket/act-as-staff.ts';
import { deedNames } from '../ticket/acts-now.ts';
import { type DeedName, mayDo } from '../ticket/who-may.ts';
import { access } from './access.ts';
import type { StaffMember, StaffRole } from './member.ts';

/** The console's screens, and the door without which each would be empty. */
const doors = {
  queue: 'GET /api/staff/queue',
  search: 'GET /api/staff/search',
  desk: 'POST /api/staff/tickets',
  callbacks: 'GET /api/staff/callbacks',
  undelivered: 'GET /api/staff/undelivered',
  late: 'GET /api/staff/late',
  repeats: 'GET /api/staff/repeats',
  moderation: 'GET /api/staff/moderation',
  returned: 'GET /api/staff/returned',
  phone: 'PUT /api/staff/phone',
  reports: 'GET /api/staff/reports/{date}',
  figures: 'GET /api/staff/figures',
  reveals: 'GET /api/staff/reveals',
  members: 'GET /api/staff/members',
  providers: 'POST /api/staff/providers',
  directory: 'GET /api/staff/directory',
  'directory-changes': 'POST /api/staff/directory/changes',
} as const;
export type Screen = keyof typeof doors;

const isScreen = (name: string): name is Screen => Object.hasOwn(doors, name);

/** Which screens the role has something to do on: the doors' own rows say so. */
export const screensOf = (role: StaffRole): Screen[] =>
  Object.keys(doors)
    .filter(isScreen)
    .filter((screen) => (access.get(doors[screen])?.[role] ?? 'no') !== 'no');

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/**
 * What the member may ever do to a ticket, be it the operators' or their own unit's; what they may do to one now, its own
 * door says.
 */
export const deedsOf = (member: Member, operators: UnitRef): DeedName[] => {
  const actor = actorOf(member);
  const units = [operators, member.unit];
  return deedNames.filter((deed) =>
    units.some((unit) => mayDo(deed, actor, { unit, extension: undefined }, operators)),
  );
};
