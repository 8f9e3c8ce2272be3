import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import {
  findUnitInForce,
  hasOneUnitPerArea,
  type UnitInForce,
  type UnitsAndAreas,
} from '../../model/organization/unit.ts';

/**
 * Returns the units that are in force on the day. A directory row that stands for one unit per area yields a unit for each
 * area of its level.
 */
export function listUnitsInForce(directory: UnitsAndAreas, on: Date): UnitInForce[] {
  const date = toLocalDate(on);
  const refs = directory.units
    .filter((unit) => isValidOn(unit, date))
    .flatMap((unit) =>
      hasOneUnitPerArea(unit)
        ? directory.areas
            .filter((area) => area.level === unit.level && isValidOn(area, date))
            .map((area) => `${unit.code}:${area.code}`)
        : [unit.code],
    );
  return refs.flatMap((ref) => findUnitInForce(directory, ref, on) ?? []);
}
