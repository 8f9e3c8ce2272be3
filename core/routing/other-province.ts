import * as z from 'zod';
import { placeWords } from '../directory/place-words.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** A province that has a hotline of its own, behind its area code. */
export const OtherProvince = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)),
  diallingCode: z.string().regex(/^\d{2,3}$/),
  /** Whether a source was found for the area code. */
  isConfirmed: z.boolean(),
  ...validity,
});
export type OtherProvince = z.infer<typeof OtherProvince>;

type Provinces = { otherProvinces: readonly OtherProvince[] };

const typed = [['tinh'], ['thanh', 'pho']];

const isAt = (words: readonly string[], name: readonly string[], position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

const read = new WeakMap<OtherProvince, string[][]>();

/** Its names in words, read from the directory once and kept as long as it. */
const namesOf = (province: OtherProvince): string[][] => {
  const known = read.get(province);
  if (known) return known;
  const names = [province.name, ...province.otherNames].map(placeWords);
  read.set(province, names);
  return names;
};

/** The last part of an address is the largest: ", Bến Tre" or ", tỉnh Bến Tre". */
const isWhole = (part: readonly string[], name: readonly string[]): boolean =>
  [[], ...typed].some(
    (type) => part.length === type.length + name.length && isAt(part, [...type, ...name], 0),
  );

/** "tỉnh Bến Tre" anywhere; how far into the words it reaches. */
const typedEnd = (words: readonly string[], name: readonly string[]): number | undefined => {
  const ends = typed.flatMap((type) => {
    const full = [...type, ...name];
    const start = words.findIndex((_, position) => isAt(words, full, position));
    return start < 0 ? [] : [start + full.length];
  });
  return ends[0];
};

export const otherProvinceByCode = (
  { otherProvinces }: Provinces,
  code: string,
  on: Date,
): OtherProvince | undefined =>
  otherProvinces.find((row) => row.code === code && isValidOn(row, localDate(on)));

/**
 * The other province that a text places itself in. A mere mention ("giáp Bến Tre") is none, nor is
 * one before the last of our own areas, which ends at `ownEnd`: "từ tỉnh Bến Tre về xã Long Đức".
 */
export const otherProvinceNamed = (
  { otherProvinces }: Provinces,
  place: string,
  ownEnd: number,
  on: Date,
): OtherProvince | undefined => {
  const words = placeWords(place);
  const lastPart = placeWords(place.replace(/^.*[,;/\n–—-]/s, ''));
  return otherProvinces
    .filter((row) => isValidOn(row, localDate(on)))
    .find((row) =>
      namesOf(row).some((name) => isWhole(lastPart, name) || (typedEnd(words, name) ?? 0) > ownEnd),
    );
};
