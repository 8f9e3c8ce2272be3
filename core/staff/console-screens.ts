import type { UnitRef } from '../directory/unit.ts';
import { canActorPerformAction, type TicketActionName } from '../ticket/action-permissions.ts';
import { ticketActionNames } from '../ticket/list-available-actions.ts';
import { toActor } from '../ticket/perform-as-staff.ts';
import type { StaffMember, StaffRole } from './member.ts';
import { staffRouteScopes } from './route-scopes.ts';

/** Console screens, each with the API route that supplies its content. */
const screenRoutes = {
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
export type ConsoleScreenName = keyof typeof screenRoutes;

const isScreen = (name: string): name is ConsoleScreenName => Object.hasOwn(screenRoutes, name);

/** Returns the console screens that the role may open, according to the permissions of their API routes. */
export function listConsoleScreens(role: StaffRole): ConsoleScreenName[] {
  return Object.keys(screenRoutes)
    .filter(isScreen)
    .filter((screen) => (staffRouteScopes.get(screenRoutes[screen])?.[role] ?? 'no') !== 'no');
}

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/**
 * Returns the actions that the member may perform on at least some tickets. Which of these actions a ticket offers depends
 * on its state.
 */
export function listConsoleActions(member: Member, operators: UnitRef): TicketActionName[] {
  const actor = toActor(member);
  const units = [operators, member.unit];
  return ticketActionNames.filter((ticketActionName) =>
    units.some((unit) =>
      canActorPerformAction(ticketActionName, actor, { unit, extension: undefined }, operators),
    ),
  );
}
