import type { UnitInForce, UnitRef } from '../../directory/model/organization/unit.ts';
import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ActionContext, ActionRejection } from './action-context.ts';
import { buildFieldRejection } from './action-rule.ts';

/**
 * Validates the unit to which a ticket is to move. The unit must be valid now, must not have the ticket already, and must
 * not be accused by it. A unit that has ended is rejected, because its successor would be chosen without notice.
 */
export function validateTargetUnit(
  ticket: Ticket,
  ref: UnitRef,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): { kind: 'unit'; unit: UnitInForce } | ActionRejection {
  const unit = findUnitInForce(directory, ref, now);
  if (!unit) return buildFieldRejection('unit', 'unit-unknown');
  if (unit.ref === ticket.unit) return buildFieldRejection('unit', 'unit-own');
  if ([ref, unit.ref].some(buildUnitExclusionPredicate(directory, ticket.accused, now))) {
    return buildFieldRejection('unit', 'unit-accused');
  }
  if (unit.ref !== ref) return buildFieldRejection('unit', 'unit-unknown');
  return { kind: 'unit', unit };
}
