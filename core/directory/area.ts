import * as z from 'zod';
import { LocalDate, localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Codes are reused for other places: only the code with its first day names an area. */
const AreaKey = z.strictObject({
  code: z.string().regex(/^\d{2,5}$/),
  validFrom: LocalDate.nullable(),
});
export type AreaKey = z.infer<typeof AreaKey>;

export const AreaLevel = z.enum(['province', 'district', 'commune']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** ASCII that takes one place each in an SMS: brackets, bars and the like take two. */
export const plainSms = /^[\x20-\x5a_a-z]+$/;

export const Area = z.strictObject({
  ...AreaKey.shape,
  validTo: validity.validTo,
  level: AreaLevel,
  type: z.enum(['province', 'city', 'town', 'rural-district', 'ward', 'township', 'commune']),
  name: z.string().min(1),
  fullName: z.string().min(1),
  /** For text messages: unaccented. */
  shortName: z.string().regex(plainSms),
  parent: AreaKey.shape.code.nullable(),
  /** What it became on the day after its last; a district ended without one. */
  successors: z.array(AreaKey),
  formedFrom: z.array(AreaKey),
  /** Spellings that other lists use. */
  otherNames: z.array(z.string().min(1)).optional(),
  /** Share of Khmer inhabitants; absent means unknown, not none. */
  khmerShare: z.number().min(0).max(1).optional(),
});
export type Area = z.infer<typeof Area>;

type Areas = { areas: readonly Area[] };

/** The area that carries the code on that day. */
export const findArea = ({ areas }: Areas, code: string, on: Date): Area | undefined => {
  const date = localDate(on);
  return areas.find((area) => area.code === code && isValidOn(area, date));
};

export const areaByKey = ({ areas }: Areas, { code, validFrom }: AreaKey): Area | undefined =>
  areas.find((area) => area.code === code && area.validFrom === validFrom);

/** What the area is on that day: itself, or what it has become ("nay là"), maybe in several steps. */
export const areasInForce = (directory: Areas, area: Area, on: Date): Area[] => {
  const date = localDate(on);
  if (isValidOn(area, date)) return [area];
  if (area.validTo === null || date < area.validTo) return [];
  const successors = area.successors.flatMap((key) => {
    const successor = areaByKey(directory, key);
    return successor ? areasInForce(directory, successor, on) : [];
  });
  return [...new Set(successors)];
};

/** The area that a code of that day or an earlier one stands for; nothing when it was divided. */
export const areaInForce = (directory: Areas, code: string, on: Date): Area | undefined => {
  const current = findArea(directory, code, on);
  if (current) return current;
  const date = localDate(on);
  const ended = directory.areas.filter(
    ({ code: other, validTo }) => other === code && validTo !== null && validTo < date,
  );
  const [area, ...others] = ended.flatMap((version) => areasInForce(directory, version, on));
  return others.length === 0 ? area : undefined;
};

/** The area one level up, on that day or, for an area that has ended, on its last. */
export const parentOf = ({ areas }: Areas, area: Area, on: Date): Area | undefined => {
  const today = localDate(on);
  const date = area.validTo !== null && area.validTo < today ? area.validTo : today;
  return areas.find((outer) => outer.code === area.parent && isValidOn(outer, date));
};

/** The area and what it lies in, the smallest first. */
export const withParents = (directory: Areas, area: Area, on: Date): Area[] => {
  const parent = parentOf(directory, area, on);
  return parent ? [area, ...withParents(directory, parent, on)] : [area];
};

/** The areas directly inside it on that day or, for an area that has ended, on its last. */
export const childrenOf = (directory: Areas, area: Area, on: Date): Area[] =>
  directory.areas.filter(
    (child) => child.parent === area.code && parentOf(directory, child, on) === area,
  );
