import type { UnitInForce, UnitRef } from '../../../directory/model/organization/unit.ts';
import type { Ticket } from '../../model/ticket.ts';
import { wasReturnedByUnit, wasReturnedOften } from '../../read/returned-often.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import {
  type ActionNotAllowed,
  type ActionRule,
  actionNotAllowed,
  buildFieldRejection,
} from '../action-rule.ts';
import { buildAssignmentNotifications } from '../build-notifications.ts';
import { reassignToUnit } from '../move-to-unit.ts';
import { validateTargetUnit } from '../validate-target-unit.ts';

/**
 * Validates the unit to which a person assigns the ticket. After several units have returned the ticket, only a supervisor
 * may assign it to one of these units again.
 */
const validateAssignedUnit = (
  ticket: Ticket,
  ref: UnitRef,
  context: ActionContext,
): ReturnType<typeof validateTargetUnit> => {
  const found = validateTargetUnit(ticket, ref, context);
  if (found.kind === 'refused') return found;
  const isSentBack =
    wasReturnedOften(ticket, context) && wasReturnedByUnit(ticket, found.unit.ref, context);
  return isSentBack && context.by.role !== 'supervisor'
    ? buildFieldRejection('unit', 'unit-returned-often')
    : found;
};

type UnitAssignment = NonNullable<ReturnType<typeof reassignToUnit>> & { unit: UnitInForce };

/** Validates the unit that a person chose for the ticket, and returns the changes that move the ticket there. */
export function moveToValidatedUnit(
  ticket: Ticket,
  ref: UnitRef,
  context: ActionContext,
): UnitAssignment | ActionRejection | ActionNotAllowed {
  // the complaint review must be decided first
  if (ticket.complaintHold) return actionNotAllowed;
  const found = validateAssignedUnit(ticket, ref, context);
  if (found.kind === 'refused') return found;
  const move = reassignToUnit(ticket, found.unit, context);
  return move ? { ...move, unit: found.unit } : actionNotAllowed;
}

/** Assigns the ticket to another unit or puts it in the operators' queue. */
export const assignTicket: ActionRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  const move = moveToValidatedUnit(ticket, ref, occasion);
  if ('kind' in move) return move;
  const { to, moved, isQueued } = move;
  const { ref: unit, name: unitName } = move.unit;
  return {
    to,
    event: { kind: isQueued ? 'queued' : 'assigned', unit, unitName, reason, moved },
    alerts: (after) => buildAssignmentNotifications(after, occasion),
  };
};
