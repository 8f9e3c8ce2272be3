import { type Area, findFormerDistricts } from '../directory/model/areas/area.ts';
import {
  findSuccessorUnits,
  findUnitForArea,
  findUnitRow,
  hasOneUnitPerArea,
  parseUnitRef,
  type UnitInForce,
  UnitRef,
  type UnitsAndAreas,
} from '../directory/model/organization/unit.ts';

const isDistrictOffice = ({ units }: UnitsAndAreas, code: string): boolean =>
  units.some((unit) => unit.code === code && unit.level === 'district' && hasOneUnitPerArea(unit));

/**
 * Returns all units that took over the tasks of a former district office. Includes the offices of every district the place
 * belonged to, because its commune may combine parts of several.
 */
const findFormerDistrictSuccessors = (
  directory: UnitsAndAreas,
  code: string,
  area: Area,
  on: Date,
): UnitInForce[] => {
  const isFormer = findUnitRow(directory, code, on)?.code !== code;
  if (!isFormer || !isDistrictOffice(directory, code)) return [];
  const successors = findFormerDistricts(directory, area, on).flatMap((district) =>
    findSuccessorUnits(directory, `${code}:${district.code}`, on),
  );
  return [...new Map(successors.map((unit) => [unit.ref, unit])).values()];
};

/**
 * Returns the accused unit as it exists on the given day, or all its successors. If the unit reference contains no area,
 * returns the unit of that kind for the ticket's place, such as the commune where the incident happened.
 */
export function findAccusedUnits(
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitInForce[] {
  if (parseUnitRef(ref).areaCode !== undefined) return findSuccessorUnits(directory, ref, on);
  const successors = area ? findFormerDistrictSuccessors(directory, ref, area, on) : [];
  if (successors.length > 0) return successors;
  const unit = findUnitForArea(directory, ref, area, on);
  return unit ? [unit] : [];
}

/**
 * Returns the reference of the unit that the sender named, with the area of the ticket's place if there is one unit per
 * area. An ended unit keeps its own reference, so that its name stays known.
 */
export function locateNamedUnit(
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitRef {
  if (!area || parseUnitRef(ref).areaCode !== undefined) return ref;
  const unit = findUnitForArea(directory, ref, area, on);
  if (unit?.code === ref) return unit.ref;
  const [district, ...others] = isDistrictOffice(directory, ref)
    ? findFormerDistricts(directory, area, on)
    : [];
  return district && others.length === 0 ? `${ref}:${district.code}` : ref;
}

/**
 * Returns references to the current units that correspond to the accused unit. If there are none, returns the given reference.
 */
export function findAccusedUnitRefs(
  directory: UnitsAndAreas,
  ref: UnitRef,
  area: Area | undefined,
  on: Date,
): UnitRef[] {
  const units = findAccusedUnits(directory, ref, area, on);
  return units.length > 0 ? units.map((unit) => unit.ref) : [ref];
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
  return areaCode === undefined || !isEntered || findSuccessorUnits(directory, ref, on).length > 0;
}

const listSuccessorRefs = (directory: UnitsAndAreas, ref: UnitRef, on: Date): UnitRef[] => {
  const { code, areaCode } = parseUnitRef(ref);
  if (areaCode !== undefined) return findSuccessorUnits(directory, ref, on).map((unit) => unit.ref);
  const row = findUnitRow(directory, code, on);
  return row ? [row.code] : [];
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
  return [...new Set(accused.flatMap((ref) => [ref, ...listSuccessorRefs(directory, ref, on)]))];
}

/**
 * Returns whether the unit is accused. An accused unit code without an area (place unknown) matches the units with this code
 * in every area.
 */
export function isUnitAccused(ref: UnitRef, accused: readonly UnitRef[]): boolean {
  return accused.includes(ref) || accused.includes(parseUnitRef(ref).code);
}
