import type { UnitInForce, UnitRef } from '../../directory/unit.ts';
import { unitInForce } from '../../directory/unit.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import type { Occasion, Refused } from '../act.ts';
import type { Ticket } from '../ticket.ts';
import { refused } from './rule.ts';

/** Validates the unit that is to receive the ticket: in force, different from the present one, and not accused. */
export const otherUnit = (
  ticket: Ticket,
  ref: UnitRef,
  { now, directory }: Pick<Occasion, 'now' | 'directory'>,
): { kind: 'unit'; unit: UnitInForce } | Refused => {
  const unit = unitInForce(directory, ref, now);
  if (!unit) return refused('unit', 'unit-unknown');
  if (unit.ref === ticket.unit) return refused('unit', 'unit-own');
  if ([ref, unit.ref].some(unitExclusion(directory, ticket.accused, now))) {
    return refused('unit', 'unit-accused');
  }
  return { kind: 'unit', unit };
};
