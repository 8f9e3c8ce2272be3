import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Area } from './area.ts';
import { type Person, type PersonRole, peopleOf } from './people.ts';
import { isPerArea, type Unit, type UnitRef } from './unit.ts';

type Roster = { units: readonly Unit[]; areas: readonly Area[]; people: readonly Person[] };

export type RosterGap = { unit: UnitRef; role: PersonRole };

/** The agencies that the row stands for: itself or, for a class, one for each of the areas of its level. */
export const refsOf = (unit: Unit, areas: readonly Area[]): UnitRef[] =>
  isPerArea(unit)
    ? areas.filter(({ level }) => level === unit.level).map(({ code }) => `${unit.code}:${code}`)
    : [unit.code];

const rolesOf = ({ level }: Unit): PersonRole[] =>
  level === 'operator' ? ['handler', 'head', 'duty'] : ['handler', 'head'];

/** Roles that nobody fills on that day: a deploy for citizens refuses them. */
export const rosterGaps = ({ units, areas, people }: Roster, on: Date): RosterGap[] => {
  const date = localDate(on);
  const current = areas.filter((area) => isValidOn(area, date));
  return units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((row) =>
      refsOf(row, current).flatMap((unit) =>
        rolesOf(row)
          .filter((role) => peopleOf({ people }, unit, role, on).length === 0)
          .map((role) => ({ unit, role })),
      ),
    );
};
