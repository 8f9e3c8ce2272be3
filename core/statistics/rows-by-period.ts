import { findAreaInForce } from '../directory/model/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce, parseUnitRef } from '../directory/model/unit.ts';
import { findSuccessorUnit } from '../routing/find-successor-unit.ts';
import { dayMs } from '../time/day-ms.ts';
import { getMidnightMs, type LocalDate, parseDayNumber, toLocalDate } from '../time/local-date.ts';
import { hasRowBecomeValid } from '../time/validity.ts';
import type { CounterRow } from './ticket-counts.ts';

/** Separates a unit or area from its last day in the key of a group of which the rest of the period has another version. */
const lastDaySeparator = '@';

/** Splits the key of a group into the unit or area and, if it ended or was renamed within the period, its last day. */
export function parseGroupKey(key: string): { base: string; lastDay: LocalDate | undefined } {
  const [base = key, lastDay] = key.split(lastDaySeparator);
  return { base, lastDay };
}

const toNoon = (day: LocalDate): Date => new Date(getMidnightMs(parseDayNumber(day)) + dayMs / 2);

/**
 * Returns the unit that existed on the day: the counted unit or its successor, such as for a rating after the unit ended.
 * Empty if it is unknown which successor that is.
 */
const findUnitOfDay = (unit: string, areaCode: string, directory: Directory, on: Date): string => {
  const successor = findSuccessorUnit(unit, { areaCode }, directory, on);
  if (successor) return successor.ref;
  const { code } = parseUnitRef(unit);
  return hasRowBecomeValid(directory.units, code, toLocalDate(on)) ? '' : unit;
};

/** Returns the last day before `to` on which the unit or area had the name that it had on the day. */
const findLastDay = (
  nameOn: (on: Date) => string | undefined,
  { directory, day, to }: { directory: Directory; day: LocalDate; to: LocalDate },
): LocalDate | undefined => {
  const name = nameOn(toNoon(day));
  if (name === undefined || name === nameOn(toNoon(to))) return undefined;
  return [...directory.units, ...directory.areas]
    .flatMap(({ validTo }) => (validTo !== null && day <= validTo && validTo < to ? [validTo] : []))
    .toSorted()
    .find((last) => nameOn(new Date(toNoon(last).getTime() + dayMs)) !== name);
};

const addLastDay = (key: string, lastDay: LocalDate | undefined): string =>
  lastDay === undefined ? key : [key, lastDay].join(lastDaySeparator);

const toDimensionsOfDay = (
  { unit, area, day }: CounterRow['of'],
  to: LocalDate,
  directory: Directory,
): Pick<CounterRow['of'], 'unit' | 'area'> => {
  const on = toNoon(day);
  const unitOfDay = unit && findUnitOfDay(unit, area, directory, on);
  const areaOfDay = (area && findAreaInForce(directory, area, on)?.code) || area;
  const period = { directory, day, to };
  const nameUnit = (at: Date) => {
    const found = findUnitInForce(directory, unitOfDay, at);
    return found?.ref === unitOfDay ? found.name : undefined;
  };
  const nameArea = (at: Date) => {
    const found = findAreaInForce(directory, areaOfDay, at);
    return found?.code === areaOfDay ? found.fullName : undefined;
  };
  return {
    unit: unitOfDay && addLastDay(unitOfDay, findLastDay(nameUnit, period)),
    area: areaOfDay && addLastDay(areaOfDay, findLastDay(nameArea, period)),
  };
};

/**
 * Returns a function that assigns counter rows of a period to the units and areas that existed on each row's day. If a unit
 * or area ended or was renamed before `to`, the last day of period, its rows get a key of their own with its last day, so
 * that a sum never mixes two versions. Rows of open tickets count for the units of `to`.
 */
export function buildPeriodRowMapper(
  directory: Directory,
  to: LocalDate,
): (row: CounterRow) => CounterRow {
  const known = new Map<string, Pick<CounterRow['of'], 'unit' | 'area'>>();
  return ({ of, amounts }) => {
    const day = of.day || to;
    const key = [day, of.unit, of.area].join('|');
    const dimensions = known.get(key) ?? toDimensionsOfDay({ ...of, day }, to, directory);
    known.set(key, dimensions);
    return { of: { ...of, ...dimensions }, amounts };
  };
}
