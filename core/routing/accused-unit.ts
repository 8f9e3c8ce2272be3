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

/** A class without an area means the one of the place: "the commune", where it happened. */
export const accusedUnit = (
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitInForce | undefined =>
  partsOf(ref).areaCode === undefined
    ? unitForArea(directory, ref, area, on)
    : unitInForce(directory, ref, on);

/** Whether there is such a unit, though nobody may be entered for it on that day. */
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

/** The accused with what they have become by then: who takes an office over takes over what is said of it. */
export const accusedOn = (
  directory: UnitsAndAreas,
  accused: readonly UnitRef[],
  on: Date,
): UnitRef[] => [...new Set(accused.flatMap((ref) => [ref, successorOf(directory, ref, on)]))];

/**
 * Whether the unit is one of the accused. As long as a class has no area, because the place isn't known, every unit of
 * the class may be the one that is meant.
 */
export const isAccused = (ref: UnitRef, accused: readonly UnitRef[]): boolean =>
  accused.includes(ref) || accused.includes(partsOf(ref).code);
