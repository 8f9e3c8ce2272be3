import type { UnitRef } from '../../directory/model/organization/unit.ts';
import { ticketActionNames } from '../../ticket/change/list-available-actions.ts';
import { toActor } from '../../ticket/change/perform-as-staff.ts';
import {
  canActorPerformAction,
  type TicketActionName,
} from '../../ticket/model/action-permissions.ts';
import { type ConsoleScreenName, screenAccess } from './access-rules.ts';
import type { StaffMember, StaffRole } from './member.ts';

const isScreen = (name: string): name is ConsoleScreenName => Object.hasOwn(screenAccess, name);

/** Returns the console screens that the role may open. */
export function listConsoleScreens(role: StaffRole): ConsoleScreenName[] {
  return Object.keys(screenAccess)
    .filter(isScreen)
    .filter((screen) => screenAccess[screen][role] !== 'no');
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
