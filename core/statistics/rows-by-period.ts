import { findAreaInForce } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce, parseUnitRef } from '../directory/model/organization/unit.ts';
import { findSuccessorUnit } from '../routing/find-successor-unit.ts';
import {
  getNextDay,
  getStartOfLocalDate,
  type LocalDate,
  toLocalDate,
} from '../time/local-date.ts';
import { hasRowBecomeValid } from '../time/validity.ts';
import { formatGroupKey } from './group-key.ts';
import type { CounterRow } from './ticket-counts.ts';

/**
 * Returns the unit or its successor, whichever existed on the day. For example, a rating can arrive after the unit ended.
 * Returns an empty text if the successor is ambiguous.
 */
const findUnitOfDay = (unit: string, areaCode: string, directory: Directory, on: Date): string => {
  const successor = findSuccessorUnit(unit, { areaCode }, directory, on);
  if (successor) return successor.ref;
  const { code } = parseUnitRef(unit);
  return hasRowBecomeValid(directory.units, code, toLocalDate(on)) ? '' : unit;
};

/**
 * Returns the last day on which the unit or area has the same name as on `day`. Undefined if it still has this name on `to`.
 */
const findLastDay = (
  nameOn: (on: Date) => string | undefined,
  { directory, day, to }: { directory: Directory; day: LocalDate; to: LocalDate },
): LocalDate | undefined => {
  const name = nameOn(getStartOfLocalDate(day));
  if (name === undefined || name === nameOn(getStartOfLocalDate(to))) return undefined;
  return [...directory.units, ...directory.areas]
    .flatMap(({ validTo }) => (validTo !== null && day <= validTo && validTo < to ? [validTo] : []))
    .toSorted()
    .find((last) => nameOn(getStartOfLocalDate(getNextDay(last))) !== name);
};

const toDimensionsOfDay = (
  { unit, area, day }: CounterRow['of'],
  to: LocalDate,
  directory: Directory,
): Pick<CounterRow['of'], 'unit' | 'area'> => {
  const on = getStartOfLocalDate(day);
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
    unit: unitOfDay && formatGroupKey(unitOfDay, findLastDay(nameUnit, period)),
    area: areaOfDay && formatGroupKey(areaOfDay, findLastDay(nameArea, period)),
  };
};

/**
 * Returns a function that assigns counter rows of a period to the units and areas that existed on each row's day. `to` is the
 * last day of the period. If a unit or area ended or was renamed before `to`, the key of its rows also contains its last day,
 * so that a sum never mixes two versions. Rows of open tickets count for the units of `to`.
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
