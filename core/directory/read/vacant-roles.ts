import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { Area } from '../model/areas/area.ts';
import { type AccountableRole, findPeople, type Person } from '../model/organization/people.ts';
import { hasOneUnitPerArea, type Unit, type UnitRef } from '../model/organization/unit.ts';

type Roster = { units: readonly Unit[]; areas: readonly Area[]; people: readonly Person[] };

export type VacantAccountableRole = { unit: UnitRef; role: AccountableRole };

/**
 * Returns the references of all units that a directory row stands for: one for the row itself, or, with one unit per area,
 * one for each area of its level.
 */
export function listUnitRefs(unit: Unit, areas: readonly Area[]): UnitRef[] {
  return hasOneUnitPerArea(unit)
    ? areas.filter(({ level }) => level === unit.level).map(({ code }) => `${unit.code}:${code}`)
    : [unit.code];
}

const listRequiredRoles = ({ level }: Unit): AccountableRole[] =>
  level === 'operator' ? ['handler', 'head', 'duty'] : ['handler', 'head'];

/**
 * Returns the accountable roles that nobody holds on the given day. A production deployment with such a role is rejected.
 */
export function findVacantAccountableRoles(
  { units, areas, people }: Roster,
  on: Date,
): VacantAccountableRole[] {
  const date = toLocalDate(on);
  const current = areas.filter((area) => isValidOn(area, date));
  return units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((row) =>
      listUnitRefs(row, current).flatMap((unit) =>
        listRequiredRoles(row)
          .filter((role) => findPeople({ people }, unit, role, on).length === 0)
          .map((role) => ({ unit, role })),
      ),
    );
}
