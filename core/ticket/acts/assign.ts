import { statusAfter } from '../lifecycle.ts';
import { isReturnedBy, isReturnedOften } from '../returned-often.ts';
import { handedOver, isHotline } from './hand-over.ts';
import { otherUnit } from './other-unit.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellAssigned } from './tell.ts';

/**
 * The hotline says whose it is: another unit's, or its own until that is clear. Of a ticket that was returned often, only
 * a supervisor decides that a unit which returned it has it again.
 */
export const assign: ActRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  // whether it complains about that unit is decided first, by review-complaint
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
