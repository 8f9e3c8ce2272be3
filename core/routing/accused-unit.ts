import type { Area } from '../directory/area.ts';
import {
  partsOf,
  type UnitInForce,
  UnitRef,
  type UnitsAndAreas,
  unitForArea,
  unitInForce,
  unitRow,
} from '../directory/unit.ts';

/**
 * Returns the accused unit in force. A reference without an area means the unit of the ticket's place, such as the commune
 * where it happened.
 */
export const accusedUnit = (
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitInForce | undefined =>
  partsOf(ref).areaCode === undefined
    ? unitForArea(directory, ref, area, on)
    : unitInForce(directory, ref, on);

/** Returns whether the reference names a known unit, even if no unit is entered for it on that day. */
export const isKnownUnit = (directory: UnitsAndAreas, ref: string, on: Date): boolean => {
  if (!UnitRef.safeParse(ref).success) return false;
  const { code, areaCode } = partsOf(ref);
  if (!directory.units.some((unit) => unit.code === code)) return false;
  const isEntered = unitRow(directory, code, on) !== undefined;
  return areaCode === undefined || !isEntered || unitInForce(directory, ref, on) !== undefined;
};

const successorOf = (directory: UnitsAndAreas, ref: UnitRef, on: Date): UnitRef => {
  const { code, areaCode } = partsOf(ref);
  const row = areaCode === undefined ? unitRow(directory, code, on)?.code : undefined;
  return row ?? unitInForce(directory, ref, on)?.ref ?? ref;
};

/** Returns the accused units and their successors on a day: the successor of an accused unit is excluded too. */
export const accusedOn = (
  directory: UnitsAndAreas,
  accused: readonly UnitRef[],
  on: Date,
): UnitRef[] => [...new Set(accused.flatMap((ref) => [ref, successorOf(directory, ref, on)]))];

/**
 * Returns whether the unit is accused. An accused class without an area, because the place is unknown, matches every unit of
 * the class.
 */
export const isAccused = (ref: UnitRef, accused: readonly UnitRef[]): boolean =>
  accused.includes(ref) || accused.includes(partsOf(ref).code);
