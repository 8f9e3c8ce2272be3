import * as z from 'zod';
import type { Area } from '../directory/model/area.ts';
import { splitPlaceName } from '../directory/read/areas/split-place-name.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';

/** Another province, with the dialing code for calling its hotline. */
export const OtherProvince = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)),
  diallingCode: z.string().regex(/^\d{2,3}$/),
  /** True if an official source confirms the dialing code. */
  isConfirmed: z.boolean(),
  /** Code of the province into which this province was merged after its last day. */
  mergedInto: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  ...validityFields,
});
export type OtherProvince = z.infer<typeof OtherProvince>;

type Provinces = { otherProvinces: readonly OtherProvince[] };
type Places = Provinces & { areas: readonly Area[] };

/** Province that is responsible on a day, with the former province if the sender named that one. */
export type ProvinceMatch = { province: OtherProvince; former?: OtherProvince };

/** Returns the province itself if it exists on the day, otherwise the one into which it was merged. */
const resolveProvince = (
  { otherProvinces }: Provinces,
  named: OtherProvince,
  on: Date,
): ProvinceMatch | undefined => {
  if (isValidOn(named, toLocalDate(on))) return { province: named };
  const province = otherProvinces.find(
    (row) => row.code === named.mergedInto && isValidOn(row, toLocalDate(on)),
  );
  const isSameName = province?.name === named.name;
  return province && { province, ...(!isSameName && { former: named }) };
};

/** Returns the provinces that exist on the day, then those that have ended before. */
const listProvincesUntil = ({ otherProvinces }: Provinces, on: Date): OtherProvince[] => {
  const date = toLocalDate(on);
  const started = otherProvinces.filter(({ validFrom }) => validFrom === null || validFrom <= date);
  return started.toSorted((a, b) => Number(isValidOn(b, date)) - Number(isValidOn(a, date)));
};

const provinceTypeWords = [['tinh'], ['thanh', 'pho']];

/**
 * Words before a place name that show that the place is only mentioned and not the location: "giáp Bến Tre", "xe đi TP.HCM",
 * "quán Sài Gòn".
 */
const mentionWords = new Set(
  'giap gan huong tu di ve qua sang den toi ra len duong cau cho quan tiem pha'.split(' '),
);

const isAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

const provinceNamesCache = new WeakMap<OtherProvince, string[][]>();

/** Returns the province's names, split into words. Cached per directory row. */
const getProvinceNames = (province: OtherProvince): string[][] => {
  const known = provinceNamesCache.get(province);
  if (known) return known;
  const names = [province.name, ...province.otherNames].map(splitPlaceName);
  provinceNamesCache.set(province, names);
  return names;
};

/**
 * Returns whether a part of an address consists of a province's name, with or without the word "tỉnh" or similar: "Bến Tre"
 * or "tỉnh Bến Tre".
 */
const isProvinceName = (part: readonly string[], name: readonly string[]): boolean =>
  [[], ...provinceTypeWords].some(
    (type) => part.length === type.length + name.length && isAt(part, [...type, ...name], 0),
  );

/**
 * Splits an address into parts at commas and similar separators, and each part into words. Omits parts that name the
 * country.
 */
const splitAddress = (place: string): string[][] =>
  place
    .split(/[,;/\n–—-]/)
    .map(splitPlaceName)
    .filter((part) => !['', 'viet nam', 'vn'].includes(part.join(' ')));

/**
 * Returns the index of the word after a province name with its type ("tỉnh Bến Tre"). Returns undefined if the name doesn't
 * occur or is only mentioned.
 */
const findTypedNameEnd = (
  words: readonly string[],
  name: readonly string[],
): number | undefined => {
  const ends = provinceTypeWords.flatMap((type) => {
    const full = [...type, ...name];
    const start = words.findIndex(
      (_, position) => isAt(words, full, position) && !mentionWords.has(words[position - 1] ?? ''),
    );
    return start < 0 ? [] : [start + full.length];
  });
  return ends[0];
};

export function findProvinceByCode(
  provinces: Provinces,
  code: string,
  on: Date,
): ProvinceMatch | undefined {
  const named = listProvincesUntil(provinces, on).find((row) => row.code === code);
  return named && resolveProvince(provinces, named, on);
}

/**
 * Returns those of the given provinces that a text names as the place of the matter: at its end, and not only in passing.
 * See `findOtherProvinceInPlace`.
 */
const filterNamedProvinces = (
  provinces: readonly OtherProvince[],
  place: string,
  ownEnd: number,
): OtherProvince[] => {
  const words = splitPlaceName(place);
  const lastPart = splitAddress(place).at(-1) ?? [];
  return provinces.filter((row) =>
    getProvinceNames(row).some(
      (name) => isProvinceName(lastPart, name) || (findTypedNameEnd(words, name) ?? 0) > ownEnd,
    ),
  );
};

/** Returns whether a province has ended and been merged into the hotline's own province. */
export function isMergedIntoOwnProvince(
  province: OtherProvince,
  { areas }: Pick<Places, 'areas'>,
  on: Date,
): boolean {
  const date = toLocalDate(on);
  return (
    province.validTo !== null &&
    province.validTo < date &&
    areas.some(
      (area) =>
        area.level === 'province' && area.code === province.mergedInto && isValidOn(area, date),
    )
  );
}

/**
 * Returns the former province in which a described place is located, if it now belongs to the hotline's own province. The
 * hotline's area may be only a part of this province.
 */
export function findMergedProvinceInPlace(
  places: Places,
  place: string,
  ownEnd: number,
  on: Date,
): OtherProvince | undefined {
  const merged = places.otherProvinces.filter((row) => isMergedIntoOwnProvince(row, places, on));
  return filterNamedProvinces(merged, place, ownEnd)[0];
}

/**
 * Returns the other province in which a described place is located. Ignores provinces that are only mentioned ("giáp Bến
 * Tre") and provinces that are named before `ownEnd`, the end of the last area name of the hotline's own areas: "từ tỉnh Bến Tre về xã Long
 * Đức".
 */
export function findOtherProvinceInPlace(
  provinces: Provinces,
  place: string,
  ownEnd: number,
  on: Date,
): ProvinceMatch | undefined {
  return filterNamedProvinces(listProvincesUntil(provinces, on), place, ownEnd).flatMap(
    (row) => resolveProvince(provinces, row, on) ?? [],
  )[0];
}

const isOwnAreaName = ({ areas }: Places, name: readonly string[], on: Date): boolean =>
  areas.some(
    (area) =>
      isValidOn(area, toLocalDate(on)) && splitPlaceName(area.name).join(' ') === name.join(' '),
  );

/**
 * Returns whether the name of an area of the hotline may refer to a place in another province: "Long Thới Chợ Lách Bến Tre". The
 * operators decide about such a text.
 */
export function mayBeInOtherProvince(
  places: Places,
  place: string,
  ownEnd: number,
  on: Date,
): boolean {
  const parts = splitAddress(place);
  const last = parts.at(-1) ?? [];
  const hasOwnArea = ownEnd > parts.slice(0, -1).flat().length;
  return listProvincesUntil(places, on)
    .flatMap(getProvinceNames)
    .some((name) => {
      const start = last.length - name.length;
      const isLast =
        start >= 0 && isAt(last, name, start) && !mentionWords.has(last[start - 1] ?? '');
      return (
        isLast && (hasOwnArea || isProvinceName(last, name)) && !isOwnAreaName(places, name, on)
      );
    });
}
