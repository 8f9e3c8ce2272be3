import { findPersonalDataMarks, type PersonalDataSpan } from './text-mark.ts';

const degrees = String.raw`\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d{1,6})?\s?['’′](?:\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|'{2}|’{2}|′{2}))?\s?[nsew]?(?![a-z])`;
const olc = '[23456789cfghjmpqrvwx]';

/** Pattern for map links, plus codes, and coordinates in and around Vietnam with at least 3 decimals (about 100 m). */
const location = new RegExp(
  [
    String.raw`(?:https?:/{1,2})?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]{2,6}|google\.[a-z.]{2,6}/maps|openstreetmap\.org)[^\s,;]*(?:,[^\s,;]+)*`,
    String.raw`(?<![\d.,])(?:[nb] ?)?(?:[89]|1\d|2[0-3])[.,]\d{3,15}°?[^\d\n]{1,16}1(?:0\d|10)[.,]\d{3,15}(?!\d)`,
    String.raw`(?<![\d.,])(?:[ed] ?)?1(?:0\d|10)[.,]\d{3,15}°?[^\d\n]{1,16}(?:[89]|1\d|2[0-3])[.,]\d{3,15}(?!\d)`,
    `(?<!\\d)${degrees}(?:[\\s,;]{0,3}${degrees})?`,
    `(?<![a-z\\d])(?:${olc}{4}){1,2}\\+${olc}{2,3}(?![a-z\\d])`,
  ].join('|'),
  'gu',
);

/** Finds map links and coordinates that locate a house or field, in a text without diacritics. */
export function findPreciseLocations(plain: string): PersonalDataSpan[] {
  return findPersonalDataMarks('personal-location', location, plain);
}
