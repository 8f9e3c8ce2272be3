import type { Directory } from '../../directory/model/directory.ts';
import { AccountableRole, findPeople } from '../../directory/model/organization/people.ts';
import { getOperatorUnit, type UnitRef } from '../../directory/model/organization/unit.ts';
import { toUnitRole } from '../../ticket/model/action-permissions.ts';
import { findEndedMembership } from './ended-membership.ts';
import type { StaffMember } from './member.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns whether the staff member works for the unit. Operators and supervisors work for the operators' unit. Members who
 * left, or whose unit has ended since they joined it, work for no unit.
 */
export function worksForUnit(
  member: StaffMember,
  unit: UnitRef | undefined,
  { directory, now }: DirectoryAt,
): boolean {
  if (member.withdrawnAt || findEndedMembership(member, directory, now)) return false;
  const own = toUnitRole(member, getOperatorUnit(directory, now).ref);
  return own !== undefined && own.unit === unit;
}

const toNameKey = (name: string | undefined): string => (name ?? '').normalize('NFC').toLowerCase();

/**
 * Returns the accountable role at the unit under which the roster lists the staff member, by name. Staff accounts have no
 * contact data, so only members in the roster can get messages.
 */
export function findRosterRole(
  { name }: Pick<StaffMember, 'name'>,
  unit: UnitRef,
  { directory, now }: DirectoryAt,
): AccountableRole | undefined {
  return AccountableRole.options.find(
    (role) => toNameKey(findPeople(directory, unit, role, now)[0]?.name) === toNameKey(name),
  );
}
