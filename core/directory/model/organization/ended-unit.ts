import { foldDiacritics } from '../../../text/fold.ts';
import {
  getNextDay,
  getStartOfLocalDate,
  type LocalDate,
  toLocalDate,
} from '../../../time/local-date.ts';
import {
  findUnitInForce,
  parseUnitRef,
  type UnitInForce,
  type UnitRef,
  type UnitsAndAreas,
} from './unit.ts';

/** Unit that has ended, with its last day and its name on that day. */
export type EndedUnit = { name: string; lastDay: LocalDate };

/**
 * Returns whether a unit continues under a new name. A commune formed by a merger can reuse the code of a former one; its
 * units are then new if their names differ in more than the place of a tone mark (Hòa, Hoà).
 */
const isContinuedBy = (
  before: UnitInForce,
  after: UnitInForce | undefined,
  firstDay: LocalDate,
) => {
  if (after?.ref !== before.ref) return false;
  const { name, area } = after;
  return (
    foldDiacritics(name) === foldDiacritics(before.name) ||
    area?.validFrom !== firstDay ||
    area.formedFrom.length === 0
  );
};

/** Returns the last days, between two days, of the rows of a unit and of its area, in chronological order. */
export function listLastDaysOfRows(
  directory: UnitsAndAreas,
  ref: UnitRef,
  { since, now }: { since: Date; now: Date },
): LocalDate[] {
  const { code, areaCode } = parseUnitRef(ref);
  const [first, today] = [toLocalDate(since), toLocalDate(now)];
  return [
    ...directory.units.filter((unit) => unit.code === code),
    ...directory.areas.filter((area) => area.code === areaCode),
  ]
    .flatMap(({ validTo }) =>
      validTo !== null && first <= validTo && validTo < today ? [validTo] : [],
    )
    .toSorted();
}

/** Returns how the unit ended between two days. Undefined if it did not exist on the first day or still exists. */
export function findEndedUnit(
  directory: UnitsAndAreas,
  ref: UnitRef,
  period: { since: Date; now: Date },
): EndedUnit | undefined {
  for (const lastDay of listLastDaysOfRows(directory, ref, period)) {
    const before = findUnitInForce(directory, ref, getStartOfLocalDate(lastDay));
    const firstDay = getNextDay(lastDay);
    const after = findUnitInForce(directory, ref, getStartOfLocalDate(firstDay));
    if (before?.ref === ref && !isContinuedBy(before, after, firstDay)) {
      return { name: before.name, lastDay };
    }
  }
  return undefined;
}

/** Returns the former name of a unit that continues under another name, with its last day, and the new name. */
export function findFormerUnitName(
  directory: UnitsAndAreas,
  ref: UnitRef,
  period: { since: Date; now: Date },
): (EndedUnit & { newName: string }) | undefined {
  for (const lastDay of listLastDaysOfRows(directory, ref, period)) {
    const before = findUnitInForce(directory, ref, getStartOfLocalDate(lastDay));
    const after = findUnitInForce(directory, ref, getStartOfLocalDate(getNextDay(lastDay)));
    if (before && after && foldDiacritics(before.name) !== foldDiacritics(after.name)) {
      return { name: before.name, lastDay, newName: after.name };
    }
  }
  return undefined;
}
