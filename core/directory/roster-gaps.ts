import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Area } from './area.ts';
import { findPeople, type Person, type PersonRole } from './people.ts';
import { isPerArea, type Unit, type UnitRef } from './unit.ts';

type Roster = { units: readonly Unit[]; areas: readonly Area[]; people: readonly Person[] };

export type RosterGap = { unit: UnitRef; role: PersonRole };

/**
 * Returns the unit references for a directory row: the unit itself, or, if the row stands for one unit per area, one
 * reference for each area of its level.
 */
export function listUnitRefs(unit: Unit, areas: readonly Area[]): UnitRef[] {
  return isPerArea(unit)
    ? areas.filter(({ level }) => level === unit.level).map(({ code }) => `${unit.code}:${code}`)
    : [unit.code];
}

const rolesOf = ({ level }: Unit): PersonRole[] =>
  level === 'operator' ? ['handler', 'head', 'duty'] : ['handler', 'head'];

/** Returns the accountable roles that nobody holds on the given day. A production deployment with such roles is rejected. */
export function findRosterGaps({ units, areas, people }: Roster, on: Date): RosterGap[] {
  const date = localDate(on);
  const current = areas.filter((area) => isValidOn(area, date));
  return units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((row) =>
      listUnitRefs(row, current).flatMap((unit) =>
        rolesOf(row)
          .filter((role) => findPeople({ people }, unit, role, on).length === 0)
          .map((role) => ({ unit, role })),
      ),
    );
}
