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

/** Unit that has ended or got another name, with its last day under its former name. */
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

/** What happened to a unit: it ended, or it continues under another name. */
export type UnitSuccession =
  | ({ kind: 'ended' } & EndedUnit)
  | ({ kind: 'renamed'; newName: string } & EndedUnit);

/**
 * Returns how the unit ended between two days or, if it continues, since when it has had another name. Undefined if it did
 * not exist on the first day or did not change.
 */
export function findUnitSuccession(
  directory: UnitsAndAreas,
  ref: UnitRef,
  period: { since: Date; now: Date },
): UnitSuccession | undefined {
  let renamed: Extract<UnitSuccession, { kind: 'renamed' }> | undefined;
  for (const lastDay of listLastDaysOfRows(directory, ref, period)) {
    const firstDay = getNextDay(lastDay);
    const before = findUnitInForce(directory, ref, getStartOfLocalDate(lastDay));
    const after = findUnitInForce(directory, ref, getStartOfLocalDate(firstDay));
    if (before?.ref !== ref) continue;
    const { name } = before;
    if (!isContinuedBy(before, after, firstDay)) return { kind: 'ended', name, lastDay };
    if (after && foldDiacritics(name) !== foldDiacritics(after.name)) {
      renamed = { kind: 'renamed', name, lastDay, ...renamed, newName: after.name };
    }
  }
  return renamed;
}

/** Returns how the unit ended between two days. Undefined if it did not exist on the first day or still exists. */
export function findEndedUnit(
  directory: UnitsAndAreas,
  ref: UnitRef,
  period: { since: Date; now: Date },
): EndedUnit | undefined {
  const found = findUnitSuccession(directory, ref, period);
  return found?.kind === 'ended' ? { name: found.name, lastDay: found.lastDay } : undefined;
}
