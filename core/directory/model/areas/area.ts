import * as z from 'zod';
import { createRowFinder } from '../../../shared/memoize-by-object.ts';
import { LocalDate, toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';

/**
 * Key of an area: its code and its first day of validity. The code alone is not unique, because codes are reused after
 * reforms.
 */
const AreaKey = z.strictObject({
  code: z.string().regex(/^\d{2,5}$/),
  validFrom: LocalDate.nullable(),
});
export type AreaKey = z.infer<typeof AreaKey>;

export const AreaLevel = z.enum(['province', 'district', 'commune']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/**
 * Pattern for texts in which every character counts once in an SMS. Brackets, bars and similar ASCII characters count twice.
 */
export const plainSmsPattern = /^[\x20-\x5a_a-z]+$/;

export const Area = z.strictObject({
  ...AreaKey.shape,
  validTo: validityFields.validTo,
  level: AreaLevel,
  type: z.enum(['province', 'city', 'town', 'rural-district', 'ward', 'township', 'commune']),
  name: z.string().min(1),
  fullName: z.string().min(1),
  /** Short name of the area without diacritics, for SMS. */
  shortName: z.string().regex(plainSmsPattern),
  parent: AreaKey.shape.code.nullable(),
  /** Areas that replaced this area after its last day; empty if there are none, as for an abolished district. */
  successors: z.array(AreaKey),
  formedFrom: z.array(AreaKey),
  /** Other spellings of the area's name, as used in lists of other agencies. */
  otherNames: z.array(z.string().min(1)).optional(),
  /** Share of Khmer people in the area's population, from 0 to 1; absent if unknown. */
  khmerShare: z.number().min(0).max(1).optional(),
});
export type Area = z.infer<typeof Area>;

type Areas = { areas: readonly Area[] };

const listAreasWithCode = createRowFinder<Area>(({ code }) => code);
const listAreasWithName = createRowFinder<Area>(({ fullName }) => fullName);

/** Returns the area that had this code on the given day. */
export function findArea({ areas }: Areas, code: string, on: Date): Area | undefined {
  const date = toLocalDate(on);
  return listAreasWithCode(areas, code).find((area) => isValidOn(area, date));
}

export function findAreaByKey({ areas }: Areas, { code, validFrom }: AreaKey): Area | undefined {
  return listAreasWithCode(areas, code).find((area) => area.validFrom === validFrom);
}

/**
 * Returns the area itself if it is valid on the day. Otherwise returns the areas that replaced it, directly or through
 * several reforms.
 */
export function findAreasInForce(directory: Areas, area: Area, on: Date): Area[] {
  const date = toLocalDate(on);
  if (isValidOn(area, date)) return [area];
  if (area.validTo === null || date < area.validTo) return [];
  const successors = area.successors.flatMap((key) => {
    const successor = findAreaByKey(directory, key);
    return successor ? findAreasInForce(directory, successor, on) : [];
  });
  return [...new Set(successors)];
}

/**
 * Returns the area that is valid on the day for a code, which may be the code of a former area. Undefined if there is none,
 * or if the former area was divided.
 */
export function findAreaInForce(directory: Areas, code: string, on: Date): Area | undefined {
  const current = findArea(directory, code, on);
  if (current) return current;
  const date = toLocalDate(on);
  const ended = listAreasWithCode(directory.areas, code).filter(
    ({ validTo }) => validTo !== null && validTo < date,
  );
  const [area, ...others] = ended.flatMap((version) => findAreasInForce(directory, version, on));
  return others.length === 0 ? area : undefined;
}

/** Returns the last area that had this code and ended before the given day. */
export function findFormerArea({ areas }: Areas, code: string, on: Date): Area | undefined {
  const date = toLocalDate(on);
  return listAreasWithCode(areas, code)
    .filter((area) => area.validTo !== null && area.validTo < date)
    .toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0];
}

/** Returns the given day, or the area's last day if the area had ended by then. */
const getDayInForce = ({ validTo }: Area, on: Date): LocalDate => {
  const date = toLocalDate(on);
  return validTo !== null && validTo < date ? validTo : date;
};

/** Returns the parent area (district or province) on the given day, or on the area's last day if it had ended by then. */
export function findParentArea({ areas }: Areas, area: Area, on: Date): Area | undefined {
  const date = getDayInForce(area, on);
  return listAreasWithCode(areas, area.parent ?? '').find((outer) => isValidOn(outer, date));
}

/**
 * Returns the parent area if it is needed to tell the area from another one with the same name on the given day, such as
 * “Phường 1” in two towns.
 */
export function findDistinguishingParent(directory: Areas, area: Area, on: Date): Area | undefined {
  const date = toLocalDate(on);
  const namesakes = listAreasWithName(directory.areas, area.fullName).filter((other) =>
    isValidOn(other, date),
  );
  return namesakes.length > 1 ? findParentArea(directory, area, on) : undefined;
}

/** Returns the abolished districts of the communes that were merged into this area, sorted by code. */
export function findFormerDistricts(directory: Areas, area: Area, on: Date): Area[] {
  const districts = area.formedFrom.flatMap((key) => {
    const former = findAreaByKey(directory, key);
    if (!former) return [];
    const parent = findParentArea(directory, former, on);
    const own = parent?.level === 'district' && parent.validTo !== null ? [parent] : [];
    return [...own, ...findFormerDistricts(directory, former, on)];
  });
  return [...new Set(districts)].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Returns the area and all areas that contain it, smallest first. */
export function listAreaWithParents(directory: Areas, area: Area, on: Date): Area[] {
  const parent = findParentArea(directory, area, on);
  return parent ? [area, ...listAreaWithParents(directory, parent, on)] : [area];
}

/** Returns the areas directly inside an area on the given day, or on the area's last day if it had ended by then. */
export function findChildAreas({ areas }: Areas, area: Area, on: Date): Area[] {
  const date = getDayInForce(area, on);
  if (!isValidOn(area, date)) return [];
  return areas.filter((child) => child.parent === area.code && isValidOn(child, date));
}

/**
 * Returns the areas of a level that cover an area on the given day: the area itself or its successors. For an abolished
 * district, returns the successors of its communes.
 */
export function findAreasOfLevel(
  directory: Areas,
  area: Area,
  level: string,
  on: Date,
): readonly Area[] {
  const current = findAreasInForce(directory, area, on);
  if (current.length > 0) return current.filter((one) => one.level === level);
  const parts = findChildAreas(directory, area, on);
  return [...new Set(parts.flatMap((part) => findAreasOfLevel(directory, part, level, on)))];
}

/**
 * Returns the areas of a level for a code on the given day. For the code of a former area, returns its successors. For the
 * code of an abolished district, returns the communes that cover the district.
 */
export function findAreasByCode(
  directory: Areas,
  code: string,
  level: string,
  on: Date,
): readonly Area[] {
  const date = toLocalDate(on);
  const current = findArea(directory, code, on);
  const versions = current
    ? [current]
    : directory.areas.filter(
        ({ code: other, validTo }) => other === code && validTo !== null && validTo < date,
      );
  return [
    ...new Set(versions.flatMap((version) => findAreasOfLevel(directory, version, level, on))),
  ];
}
