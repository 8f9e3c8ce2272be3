import type { UnitInForce, UnitRef } from '../../directory/unit.ts';
import { unitInForce } from '../../directory/unit.ts';
import { accusedOn, isAccused } from '../../routing/accused-unit.ts';
import type { Occasion, Refused } from '../act.ts';
import type { Ticket } from '../ticket.ts';
import { refused } from './rule.ts';

/** The unit that is named to have the ticket instead: in force, another one, and not what it is about. */
export const otherUnit = (
  ticket: Ticket,
  ref: UnitRef,
  { now, directory }: Pick<Occasion, 'now' | 'directory'>,
): { kind: 'unit'; unit: UnitInForce } | Refused => {
  const unit = unitInForce(directory, ref, now);
  if (!unit) return refused('unit', 'unit-unknown');
  if (unit.ref === ticket.unit) return refused('unit', 'unit-own');
  const accused = accusedOn(directory, ticket.accused, now);
  if ([ref, unit.ref].some((one) => isAccused(one, accused))) {
    return refused('unit', 'unit-accused');
  }
  return { kind: 'unit', unit };
};
