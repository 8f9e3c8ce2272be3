import * as z from 'zod';
import type { Area } from '../directory/model/area.ts';
import { splitPlaceName } from '../directory/read/split-place-name.ts';
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
  ...validityFields,
});
export type OtherProvince = z.infer<typeof OtherProvince>;

type Provinces = { otherProvinces: readonly OtherProvince[] };
type Places = Provinces & { areas: readonly Area[] };

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
  { otherProvinces }: Provinces,
  code: string,
  on: Date,
): OtherProvince | undefined {
  return otherProvinces.find((row) => row.code === code && isValidOn(row, toLocalDate(on)));
}

/**
 * Returns the other province in which a described place is located. Ignores provinces that are only mentioned ("giáp Bến
 * Tre") and provinces that are named before `ownEnd`, the end of the last area name of the hotline's own areas: "từ tỉnh Bến Tre về xã Long
 * Đức".
 */
export function findOtherProvinceInPlace(
  { otherProvinces }: Provinces,
  place: string,
  ownEnd: number,
  on: Date,
): OtherProvince | undefined {
  const words = splitPlaceName(place);
  const lastPart = splitAddress(place).at(-1) ?? [];
  return otherProvinces
    .filter((row) => isValidOn(row, toLocalDate(on)))
    .find((row) =>
      getProvinceNames(row).some(
        (name) => isProvinceName(lastPart, name) || (findTypedNameEnd(words, name) ?? 0) > ownEnd,
      ),
    );
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
  return places.otherProvinces
    .filter(({ validFrom }) => validFrom === null || validFrom <= toLocalDate(on))
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
