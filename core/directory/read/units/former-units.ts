import { getStartOfLocalDate, type LocalDate, toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import { findEndedUnit } from '../../model/organization/ended-unit.ts';
import {
  findUnitInForce,
  findUnitRow,
  hasOneUnitPerArea,
  type Unit,
  type UnitInForce,
  type UnitRef,
  type UnitsAndAreas,
} from '../../model/organization/unit.ts';

/** Unit that has ended, with its name on its last day and its only successor. The successor can have the same reference. */
export type FormerUnit = {
  ref: UnitRef;
  name: string;
  lastDay: LocalDate;
  successor: UnitInForce | undefined;
};

/** Returns the references of a row's units that may have ended, with the row or with an area while it was in force. */
const listRefs = ({ areas }: UnitsAndAreas, unit: Unit, today: LocalDate): UnitRef[] => {
  if (!hasOneUnitPerArea(unit)) return [unit.code];
  return areas
    .filter(({ level, validTo }) => level === unit.level && validTo !== null && validTo < today)
    .map(({ code }) => `${unit.code}:${code}`);
};

/** Returns the days on which a referenced unit may have ended: the last days of its rows and areas. */
const listLastDays = ({ units, areas }: UnitsAndAreas, ref: UnitRef): LocalDate[] => {
  const [code, areaCode] = ref.split(':');
  return [
    ...units.filter((unit) => unit.code === code),
    ...areas.filter((area) => area.code === areaCode),
  ].flatMap(({ validTo }) => validTo ?? []);
};

/** Returns the units that ended before the day, in the order of their rows. Renamed units have not ended. */
export function listFormerUnits(directory: UnitsAndAreas, on: Date): FormerUnit[] {
  const today = toLocalDate(on);
  const refs = new Set(directory.units.flatMap((unit) => listRefs(directory, unit, today)));
  return [...refs].flatMap((ref) => {
    const successor = findUnitInForce(directory, ref, on);
    const ends = listLastDays(directory, ref).flatMap(
      (day) => findEndedUnit(directory, ref, { since: getStartOfLocalDate(day), now: on }) ?? [],
    );
    const byDay = new Map(ends.map((end) => [end.lastDay, { ref, ...end, successor }]));
    return [...byDay.values()];
  });
}

/** Unit type that has ended, such as a department or the district committees, with its successor's name. */
export type FormerUnitType = Pick<Unit, 'code' | 'name' | 'nameInArea'> & { successor: string };

/** Returns the directory rows that ended before the day and whose tasks another row has taken over. */
export function listFormerUnitTypes(
  { units }: Pick<UnitsAndAreas, 'units'>,
  on: Date,
): FormerUnitType[] {
  const today = toLocalDate(on);
  const inForce = new Set(units.filter((unit) => isValidOn(unit, today)).map((unit) => unit.code));
  const ended = units.filter(
    ({ code, validTo }) => !inForce.has(code) && validTo !== null && validTo < today,
  );
  return ended.flatMap(({ code, name, nameInArea }) => {
    const successor = findUnitRow({ units }, code, on);
    return successor
      ? [{ code, name, ...(nameInArea && { nameInArea }), successor: successor.name }]
      : [];
  });
}
