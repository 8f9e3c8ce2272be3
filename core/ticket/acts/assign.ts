import { statusAfter } from '../lifecycle.ts';
import { handedOver, isHotline } from './hand-over.ts';
import { otherUnit } from './other-unit.ts';
import { type ActRule, notNow } from './rule.ts';
import { tellAssigned } from './tell.ts';

/** The hotline says whose it is: another unit's, or its own until that is clear. */
export const assign: ActRule<'assign'> = (ticket, { unit: ref, reason }, occasion) => {
  // whether it complains about that unit is decided first, by review-complaint
  if (ticket.complaintHold) return notNow;
  const found = otherUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
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
