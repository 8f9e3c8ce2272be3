import type { Directory } from '../../directory/model/directory.ts';
import { type EndedUnit, findEndedUnit } from '../../directory/model/organization/ended-unit.ts';
import { findSuccessorUnits, type UnitInForce } from '../../directory/model/organization/unit.ts';
import type { StaffMember } from './member.ts';

/** Ended unit of a member, with the units that took over its tasks. */
export type EndedMembership = EndedUnit & { successors: UnitInForce[] };

/**
 * Returns how the member's unit ended after the member joined it. Such a member has no unit until an administrator chooses
 * a successor, even if the successor has the same reference.
 */
export function findEndedMembership(
  { unit, unitSince, addedAt }: Partial<Pick<StaffMember, 'unit' | 'unitSince' | 'addedAt'>>,
  directory: Directory,
  now: Date,
): EndedMembership | undefined {
  const since = unitSince ?? addedAt;
  const ended = unit && since && findEndedUnit(directory, unit, { since, now });
  return ended ? { ...ended, successors: findSuccessorUnits(directory, unit, now) } : undefined;
}
