import type { Area } from '../model/areas/area.ts';
import type { Person } from '../model/organization/people.ts';
import {
  hasOneUnitPerArea,
  parseUnitRef,
  type Unit,
  type UnitRef,
} from '../model/organization/unit.ts';
import type { DirectoryProblem } from '../model/problem.ts';

type Agencies = { units: readonly Unit[]; areas: readonly Area[] };

/** Returns the reason why a unit reference identifies no unit on any day, or undefined if it identifies one. */
const findUnitRefProblem = (ref: UnitRef, { units, areas }: Agencies): string | undefined => {
  const { code, areaCode } = parseUnitRef(ref);
  const unit = units.find((row) => row.code === code);
  if (!unit) return `unknown unit ${code}`;
  if (!hasOneUnitPerArea(unit)) return areaCode ? `${code} is no class of units` : undefined;
  if (!areaCode) return `${code} is a class of units and needs an area`;
  const hasArea = areas.some((area) => area.code === areaCode && area.level === unit.level);
  return hasArea ? undefined : `unknown area ${areaCode} of level ${unit.level}`;
};

export function checkAccountablePeople({
  people,
  ...agencies
}: Agencies & { people: readonly Person[] }): DirectoryProblem[] {
  return people.flatMap(({ unit, role }) => {
    const reason = findUnitRefProblem(unit, agencies);
    return reason ? [{ row: `people ${unit} ${role}`, reason }] : [];
  });
}
