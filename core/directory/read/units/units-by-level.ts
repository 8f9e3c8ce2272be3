import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import type { Unit } from '../../model/organization/unit.ts';

const levels = ['commune', 'district', 'province'] as const;
type Level = (typeof levels)[number];

/**
 * Returns the units that are valid on the given day, grouped by level from commune to province. A row that stands for one
 * unit per area appears once.
 */
export function groupUnitsByLevel(
  { units }: { units: readonly Unit[] },
  on: Date,
): { level: Level; units: Pick<Unit, 'code' | 'name'>[] }[] {
  const date = toLocalDate(on);
  const inForce = units.filter((unit) => isValidOn(unit, date));
  return levels
    .map((level) => ({ level, units: inForce.filter((unit) => unit.level === level) }))
    .filter((group) => group.units.length > 0);
}
