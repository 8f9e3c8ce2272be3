import { operatorUnit } from '../../directory/unit.ts';
import { isReturnedOften } from '../returned-often.ts';
import { handedOver, isHotline } from './hand-over.ts';
import { otherUnit } from './other-unit.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellUnit } from './tell.ts';

/** Returns the ticket to the operators with a proposal of the responsible unit; the operators decide. */
export const returnToHotline: ActRule<'return'> = (ticket, { unit: ref, reason }, occasion) => {
  const { status, now, directory } = occasion;
  const { unit, unitName = '' } = ticket;
  if (!unit || isHotline(unit, occasion)) return notNow;
  const found = otherUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
  if (isHotline(found.unit.ref, occasion)) return refused('unit', 'unit-is-hotline');
  const { ref: proposed, name: proposedName } = found.unit;
  const { to, moved } = handedOver(ticket, operatorUnit(directory, now), {
    ...occasion,
    isQueued: true,
  });
  const returnedBy = [...ticket.returnedBy, unit];
  const isOften = isReturnedOften({ returnedBy }, occasion);
  return {
    to: { ...to, status, returnedBy },
    event: { kind: 'returned', unitName, proposed, proposedName, reason, moved },
    alerts: (after) =>
      tellUnit(
        isOften ? 'head' : 'handler',
        after,
        { about: 'returned', unit: proposed },
        occasion,
      ),
  };
};
