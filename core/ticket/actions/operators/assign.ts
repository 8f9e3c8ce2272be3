import type { UnitRef } from '../../../directory/model/unit.ts';
import type { ActionContext } from '../../model/action.ts';
import { getNextStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { wasReturnedByUnit, wasReturnedOften } from '../../read/returned-often.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications } from '../build-notifications.ts';
import { isOperatorUnit, moveToUnit } from '../move-to-unit.ts';
import { validateTargetUnit } from '../validate-target-unit.ts';

/**
 * Validates the unit to which a person assigns the ticket. After several units have returned the ticket, only a supervisor
 * may assign it to one of these units again.
 */
export function validateAssignedUnit(
  ticket: Ticket,
  ref: UnitRef,
  context: ActionContext,
): ReturnType<typeof validateTargetUnit> {
  const found = validateTargetUnit(ticket, ref, context);
  if (found.kind === 'refused') return found;
  const isSentBack =
    wasReturnedOften(ticket, context) && wasReturnedByUnit(ticket, found.unit.ref, context);
  return isSentBack && context.by.role !== 'supervisor'
    ? buildFieldRejection('unit', 'unit-returned-often')
    : found;
}

/** Assigns the ticket to another unit or puts it in the operators' queue. */
export const assignTicket: ActionRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  // the complaint review must be decided first
  if (ticket.complaintHold) return actionNotAllowed;
  const found = validateAssignedUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
  const isQueued = isOperatorUnit(found.unit.ref, occasion);
  const status = getNextStatus(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return actionNotAllowed;
  const { to, moved } = moveToUnit(ticket, found.unit, { ...occasion, isQueued });
  const { ref: unit, name: unitName } = found.unit;
  return {
    to: { ...to, status },
    event: { kind: isQueued ? 'queued' : 'assigned', unit, unitName, reason, moved },
    alerts: (after) => buildAssignmentNotifications(after, occasion),
  };
};
