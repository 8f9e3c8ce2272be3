import { statusAfter } from '../lifecycle.ts';
import { isReturnedBy, isReturnedOften } from '../returned-often.ts';
import { handedOver, isHotline } from './hand-over.ts';
import { otherUnit } from './other-unit.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellAssigned } from './tell.ts';

/**
 * Assigns the ticket to another unit, or queues it for the operators. If a ticket was returned often, only a supervisor may
 * assign it to a unit that returned it.
 */
export const assign: ActRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  // the complaint review must be decided first
  if (ticket.complaintHold) return notNow;
  const found = otherUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
  const { by } = occasion;
  const isSentBack =
    isReturnedOften(ticket, occasion) && isReturnedBy(ticket, found.unit.ref, occasion);
  if (isSentBack && by.role !== 'supervisor') return refused('unit', 'unit-returned-often');
  const isQueued = isHotline(found.unit.ref, occasion);
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return notNow;
  const { to, moved } = handedOver(ticket, found.unit, { ...occasion, isQueued });
  const { ref: unit, name: unitName } = found.unit;
  return {
    to: { ...to, status },
    event: { kind: isQueued ? 'queued' : 'assigned', unit, unitName, reason, moved },
    alerts: (after) => tellAssigned(after, occasion),
  };
};
