import { getNextDay, getStartOfLocalDate, type LocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import { listLastDaysOfRows } from './ended-unit.ts';
import { type Person, toPersonKey } from './people.ts';
import { findUnitInForce, type UnitRef, type UnitsAndAreas } from './unit.ts';

const listStaff = (people: readonly Person[], unit: UnitRef, day: LocalDate): string[] =>
  people.filter((one) => one.unit === unit && isValidOn(one, day)).map(toPersonKey);

/**
 * Returns the last day before all staff of a unit were replaced, if this happened between two days together with a change of
 * the unit's row or area. Such a unit keeps its reference, as an ambulance service that moves to another hospital, but its
 * new staff know nothing about its tickets. Undefined if the unit's staff are unknown before or after the change.
 */
export function findLastDayBeforeNewStaff(
  directory: UnitsAndAreas & { people: readonly Person[] },
  unit: UnitRef,
  period: { since: Date; now: Date },
): LocalDate | undefined {
  return listLastDaysOfRows(directory, unit, period).findLast((lastDay) => {
    const firstDay = getNextDay(lastDay);
    const continues = [lastDay, firstDay].every(
      (day) => findUnitInForce(directory, unit, getStartOfLocalDate(day))?.ref === unit,
    );
    const before = new Set(listStaff(directory.people, unit, lastDay));
    const after = listStaff(directory.people, unit, firstDay);
    return (
      continues && before.size > 0 && after.length > 0 && after.every((one) => !before.has(one))
    );
  });
}
