import * as z from 'zod';
import { LocalDate, localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Key of an area. Codes are reused for other areas, so the key includes the first day of validity. */
const AreaKey = z.strictObject({
  code: z.string().regex(/^\d{2,5}$/),
  validFrom: LocalDate.nullable(),
});
export type AreaKey = z.infer<typeof AreaKey>;

export const AreaLevel = z.enum(['province', 'district', 'commune']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** Characters that take one place each in an SMS; brackets, bars and similar ASCII characters take two. */
export const plainSmsPattern = /^[\x20-\x5a_a-z]+$/;

export const Area = z.strictObject({
  ...AreaKey.shape,
  validTo: validity.validTo,
  level: AreaLevel,
  type: z.enum(['province', 'city', 'town', 'rural-district', 'ward', 'township', 'commune']),
  name: z.string().min(1),
  fullName: z.string().min(1),
  /** Short name without accents, for SMS. */
  shortName: z.string().regex(plainSmsPattern),
  parent: AreaKey.shape.code.nullable(),
  /** Areas that continue the area after its last day; empty for an abolished district. */
  successors: z.array(AreaKey),
  formedFrom: z.array(AreaKey),
  /** Alternative spellings used by other lists. */
  otherNames: z.array(z.string().min(1)).optional(),
  /** Share of Khmer inhabitants, from 0 to 1; absent means unknown. */
  khmerShare: z.number().min(0).max(1).optional(),
});
export type Area = z.infer<typeof Area>;

type Areas = { areas: readonly Area[] };

/** Returns the area that has the code on that day. */
export function findArea({ areas }: Areas, code: string, on: Date): Area | undefined {
  const date = localDate(on);
  return areas.find((area) => area.code === code && isValidOn(area, date));
}

export function findAreaByKey({ areas }: Areas, { code, validFrom }: AreaKey): Area | undefined {
  return areas.find((area) => area.code === code && area.validFrom === validFrom);
}

/** Returns the area itself if it is in force on the day, otherwise its successors, through several steps if needed. */
export function findAreasInForce(directory: Areas, area: Area, on: Date): Area[] {
  const date = localDate(on);
  if (isValidOn(area, date)) return [area];
  if (area.validTo === null || date < area.validTo) return [];
  const successors = area.successors.flatMap((key) => {
    const successor = findAreaByKey(directory, key);
    return successor ? findAreasInForce(directory, successor, on) : [];
  });
  return [...new Set(successors)];
}

/** Returns the area in force for a code of that day or earlier; undefined if the area was divided. */
export function findAreaInForce(directory: Areas, code: string, on: Date): Area | undefined {
  const current = findArea(directory, code, on);
  if (current) return current;
  const date = localDate(on);
  const ended = directory.areas.filter(
    ({ code: other, validTo }) => other === code && validTo !== null && validTo < date,
  );
  const [area, ...others] = ended.flatMap((version) => findAreasInForce(directory, version, on));
  return others.length === 0 ? area : undefined;
}

/** Returns the area one level up, on that day or, for an area that has ended, on its last day. */
export function findParentArea({ areas }: Areas, area: Area, on: Date): Area | undefined {
  const today = localDate(on);
  const date = area.validTo !== null && area.validTo < today ? area.validTo : today;
  return areas.find((outer) => outer.code === area.parent && isValidOn(outer, date));
}

/** Returns the area and the areas that contain it, smallest first. */
export function listAreaWithParents(directory: Areas, area: Area, on: Date): Area[] {
  const parent = findParentArea(directory, area, on);
  return parent ? [area, ...listAreaWithParents(directory, parent, on)] : [area];
}

/** Returns the areas directly inside an area, on that day or, for an area that has ended, on its last day. */
export function findChildAreas(directory: Areas, area: Area, on: Date): Area[] {
  return directory.areas.filter(
    (child) => child.parent === area.code && findParentArea(directory, child, on) === area,
  );
}
