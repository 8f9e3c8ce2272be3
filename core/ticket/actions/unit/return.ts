import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { wasReturnedOften } from '../../read/returned-often.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildUnitNotifications } from '../build-notifications.ts';
import { isOperatorUnit, moveToUnit } from '../move-to-unit.ts';
import { validateTargetUnit } from '../validate-target-unit.ts';

/** Returns the ticket from a unit to the operators. The unit may propose another unit, but the operators decide. */
export const returnTicketToOperators: ActionRule<'return'> = (
  ticket,
  { unit: ref, reason },
  occasion,
) => {
  const { status, now, directory } = occasion;
  const { unit, unitName = '' } = ticket;
  if (!unit || isOperatorUnit(unit, occasion)) return actionNotAllowed;
  const found = validateTargetUnit(ticket, ref, occasion);
  if (found.kind === 'refused') return found;
  if (isOperatorUnit(found.unit.ref, occasion))
    return buildFieldRejection('unit', 'unit-is-hotline');
  const { ref: proposed, name: proposedName } = found.unit;
  const { to, moved } = moveToUnit(ticket, getOperatorUnit(directory, now), {
    ...occasion,
    isQueued: true,
  });
  const returnedBy = [...ticket.returnedBy, unit];
  const isOften = wasReturnedOften({ returnedBy }, occasion);
  return {
    to: { ...to, status, returnedBy, proposedUnit: proposed },
    event: { kind: 'returned', unitName, proposed, proposedName, reason, moved },
    alerts: (after) =>
      buildUnitNotifications(
        isOften ? 'head' : 'handler',
        after,
        { about: 'returned', unit: proposed },
        occasion,
      ),
  };
};
