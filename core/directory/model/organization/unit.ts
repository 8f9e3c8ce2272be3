import * as z from 'zod';
import { createRowFinder } from '../../../shared/memoize-by-object.ts';
import { lowercaseFirstLetter } from '../../../text/lowercase-first-letter.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import {
  type Area,
  AreaLevel,
  findAreasByCode,
  findDistinguishingParent,
  listAreaWithParents,
  plainSmsPattern,
} from '../areas/area.ts';

export const UnitCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

/**
 * Reference to a unit: its code, such as `SO_YT`, followed by the area code if there is one unit per area, as in
 * `UBND_XA:29254`.
 */
export const UnitRef = z
  .string()
  .max(40)
  .regex(/^[A-Z][A-Z0-9_]*(:\d{2,5})?$/);
export type UnitRef = z.infer<typeof UnitRef>;

export const UnitLevel = z.enum(['operator', ...AreaLevel.options]);
export type UnitLevel = z.infer<typeof UnitLevel>;

/**
 * Directory row of a unit. A row with `nameInArea` defines several units, one for each area of the row's `level`, such as a
 * health center for each district.
 */
export const Unit = z.strictObject({
  code: UnitCode,
  name: z.string().min(1),
  /**
   * Short name of the unit without diacritics, for SMS. If the row stands for one unit per area, the area's short name is
   * appended.
   */
  shortName: z.string().max(20).regex(plainSmsPattern),
  level: UnitLevel,
  nameInArea: z.string().min(1).optional(),
  succeededBy: UnitCode.nullable(),
  /** Units above this unit, in addition to those in its escalation chain. */
  superiors: z.array(UnitCode).optional(),
  /**
   * Further superiors, which also decide complaints about the unit: the provincial police about the commune police. The first
   * that is not accused itself gets the complaint. If there is none, the escalation chain applies.
   */
  complaintsTo: z.array(UnitCode).min(1).optional(),
  note: z.string().optional(),
  ...validityFields,
});
export type Unit = z.infer<typeof Unit>;

export type UnitsAndAreas = { units: readonly Unit[]; areas: readonly Area[] };

/** Unit on one day, with the name, level and area that it has on that day. */
export type UnitInForce = {
  ref: UnitRef;
  code: string;
  level: UnitLevel;
  name: string;
  shortName: string;
  area?: Area;
};

/** Splits a unit reference into the unit code and the area code. */
export function parseUnitRef(ref: UnitRef): { code: string; areaCode: string | undefined } {
  const [code = ref, areaCode] = ref.split(':');
  return { code, areaCode };
}

export function hasOneUnitPerArea({ nameInArea }: Unit): boolean {
  return nameInArea !== undefined;
}

const listUnitsWithCode = createRowFinder<Unit>(({ code }) => code);

/** Returns the directory row of a unit on the given day, or the row of its successor if the unit has ended. */
export function findUnitRow(
  { units }: Pick<UnitsAndAreas, 'units'>,
  code: string,
  on: Date,
): Unit | undefined {
  const date = toLocalDate(on);
  const rows = listUnitsWithCode(units, code);
  const current = rows.find((unit) => isValidOn(unit, date));
  if (current) return current;
  const [ended] = rows
    .filter(({ validTo }) => validTo !== null && validTo < date)
    .toSorted((a, b) => String(b.validTo).localeCompare(String(a.validTo)));
  return ended?.succeededBy ? findUnitRow({ units }, ended.succeededBy, on) : undefined;
}

const toUnitInForce = ({ code, level, name, shortName }: Unit): UnitInForce => ({
  ref: code,
  code,
  level,
  name,
  shortName,
});

/** Returns the name of the area. If several areas have this name, adds the parent area: "phường 1, thị xã Duyên Hải". */
const formatAreaName = (directory: UnitsAndAreas, area: Area, on: Date): string => {
  const parent = findDistinguishingParent(directory, area, on);
  return [area, ...(parent ? [parent] : [])]
    .map(({ fullName }) => lowercaseFirstLetter(fullName))
    .join(', ');
};

const toUnitInForceForArea = (
  directory: UnitsAndAreas,
  unit: Unit,
  area: Area,
  on: Date,
): UnitInForce => ({
  ref: `${unit.code}:${area.code}`,
  code: unit.code,
  level: unit.level,
  name: `${unit.nameInArea} ${formatAreaName(directory, area, on)}`,
  shortName: `${unit.shortName} ${area.shortName}`,
  area,
});

/**
 * Returns the unit for a reference on the given day, or its successors if it has ended. A unit has several successors if its
 * area was divided, or if smaller units took over its tasks in parts of its area.
 */
export function findSuccessorUnits(
  directory: UnitsAndAreas,
  ref: UnitRef,
  on: Date,
): UnitInForce[] {
  const { code, areaCode } = parseUnitRef(ref);
  const unit = findUnitRow(directory, code, on);
  if (!unit) return [];
  if (!hasOneUnitPerArea(unit)) return [toUnitInForce(unit)];
  if (areaCode === undefined) return [];
  return findAreasByCode(directory, areaCode, unit.level, on).map((area) =>
    toUnitInForceForArea(directory, unit, area, on),
  );
}

/**
 * Returns the unit for a reference on the given day, or its successor if it has ended. Undefined if there is no successor or
 * more than one.
 */
export function findUnitInForce(
  directory: UnitsAndAreas,
  ref: UnitRef,
  on: Date,
): UnitInForce | undefined {
  const [unit, ...others] = findSuccessorUnits(directory, ref, on);
  return others.length === 0 ? unit : undefined;
}

/**
 * Returns the unit as of the first given day on which it or a successor existed, so that texts can name units that have
 * ended.
 */
export function findUnitOnAnyDay(
  directory: UnitsAndAreas,
  ref: UnitRef,
  ...days: readonly Date[]
): UnitInForce | undefined {
  for (const day of days) {
    const unitInForce = findUnitInForce(directory, ref, day);
    if (unitInForce) return unitInForce;
  }
  return undefined;
}

/**
 * Returns the unit with this code that is competent for an area on the given day. If there is one unit per district or
 * commune, it is the unit whose area contains the given area.
 */
export function findUnitForArea(
  directory: UnitsAndAreas,
  code: string,
  area: Area | undefined,
  on: Date,
): UnitInForce | undefined {
  const unit = findUnitRow(directory, code, on);
  if (!unit) return undefined;
  if (!hasOneUnitPerArea(unit)) return toUnitInForce(unit);
  const around = area ? listAreaWithParents(directory, area, on) : [];
  const own = around.find(({ level }) => level === unit.level);
  return own && toUnitInForceForArea(directory, unit, own, on);
}

/**
 * Returns the unit of the operators, which is responsible for all unassigned tickets. Throws if the reference data has none.
 */
export function getOperatorUnit({ units }: UnitsAndAreas, on: Date): UnitInForce {
  const date = toLocalDate(on);
  const unit = units.find((row) => row.level === 'operator' && isValidOn(row, date));
  if (!unit) throw new Error(`The directory has no operator unit on ${date}`);
  return toUnitInForce(unit);
}
