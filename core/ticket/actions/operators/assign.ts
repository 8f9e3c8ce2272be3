import { getNextStatus } from '../../model/lifecycle.ts';
import { wasReturnedByUnit, wasReturnedOften } from '../../read/returned-often.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications } from '../build-notifications.ts';
import { isOperatorUnit, moveToUnit } from '../move-to-unit.ts';
import { validateTargetUnit } from '../validate-target-unit.ts';

/**
 * Assigns the ticket to another unit or puts it in the operators' queue. After several units have returned the ticket, only
 * a supervisor may assign it to one of these units again.
 */
export const assignTicket: ActionRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  // the complaint review must be decided first
  if (ticket.complaintHold) return actionNotAllowed;
  const found = validateTargetUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
  const { by } = occasion;
  const isSentBack =
    wasReturnedOften(ticket, occasion) && wasReturnedByUnit(ticket, found.unit.ref, occasion);
  if (isSentBack && by.role !== 'supervisor')
    return buildFieldRejection('unit', 'unit-returned-often');
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
