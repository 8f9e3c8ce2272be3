import type { Area } from '../directory/model/area.ts';
import {
  findUnitForArea,
  findUnitInForce,
  findUnitRow,
  parseUnitRef,
  type UnitInForce,
  UnitRef,
  type UnitsAndAreas,
} from '../directory/model/unit.ts';

/**
 * Returns the accused unit as it exists on the given day. If the unit reference contains no area, returns the unit of that
 * kind for the ticket's place, such as the commune where the incident happened.
 */
export function findAccusedUnit(
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitInForce | undefined {
  return parseUnitRef(ref).areaCode === undefined
    ? findUnitForArea(directory, ref, area, on)
    : findUnitInForce(directory, ref, on);
}

/**
 * Returns whether the reference names a unit in the directory, even if the directory has no row for this unit that is valid
 * on that day.
 */
export function isKnownUnit(directory: UnitsAndAreas, ref: string, on: Date): boolean {
  if (!UnitRef.safeParse(ref).success) return false;
  const { code, areaCode } = parseUnitRef(ref);
  if (!directory.units.some((unit) => unit.code === code)) return false;
  const isEntered = findUnitRow(directory, code, on) !== undefined;
  return areaCode === undefined || !isEntered || findUnitInForce(directory, ref, on) !== undefined;
}

const findSuccessor = (directory: UnitsAndAreas, ref: UnitRef, on: Date): UnitRef => {
  const { code, areaCode } = parseUnitRef(ref);
  const row = areaCode === undefined ? findUnitRow(directory, code, on)?.code : undefined;
  return row ?? findUnitInForce(directory, ref, on)?.ref ?? ref;
};

/**
 * Returns the accused units and their successors on a day. Successors are excluded from the ticket like the accused units
 * themselves.
 */
export function resolveAccusedUnits(
  directory: UnitsAndAreas,
  accused: readonly UnitRef[],
  on: Date,
): UnitRef[] {
  return [...new Set(accused.flatMap((ref) => [ref, findSuccessor(directory, ref, on)]))];
}

/**
 * Returns whether the unit is accused. An accused unit code without an area (place unknown) matches the units with this code
 * in every area.
 */
export function isUnitAccused(ref: UnitRef, accused: readonly UnitRef[]): boolean {
  return accused.includes(ref) || accused.includes(parseUnitRef(ref).code);
}
