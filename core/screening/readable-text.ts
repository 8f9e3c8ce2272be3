import { invisibleCharacterPattern } from '../text/fold.ts';

/** Unambiguous abbreviations of Vietnamese office names, with their full forms. */
const officeAbbreviations: ReadonlyMap<string, string> = new Map([
  ['tyt', 'trạm y tế'],
  ['ub', 'ủy ban'],
  ['bnd', 'ban nhân dân'],
  ['pct', 'phó chủ tịch'],
]);

/**
 * Abbreviations of office names that are expanded if their letters are separated, as in "U B N D". They include "ca"
 * (police), which is an ordinary word (shift) if its letters are joined.
 */
const spelledOffices: ReadonlyMap<string, string> = new Map([
  ...officeAbbreviations,
  ['ca', 'công an'],
]);

const separatedLettersPattern =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:(?:[./]\s?|[ _*·-])\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])/gu;

const minLettersApart = 3;

/**
 * Joins separated letters, such as "U B N D" and "c.a", into one word. Leaves two lower-case letters with a space unchanged,
 * because they are mostly words: "a ở".
 */
const joinLetters = (letters: string): string => {
  const word = letters.replace(/[\s./_*·-]/g, '');
  const isAbbreviation = /[./]/.test(letters) || word.length >= minLettersApart;
  const isCapital = word === word.toUpperCase();
  return isAbbreviation || isCapital ? (spelledOffices.get(word.toLowerCase()) ?? word) : letters;
};

/** Pattern of an abbreviated ward number after an office name: "Ủy ban P7". */
const shortWardPattern =
  /(?<=(?:ủy ban|ubnd|nhân dân|công an|ca|chủ tịch|cán bộ) )p\.?\s?(?=\d{1,2}(?![\p{L}\p{N}]))/giu;

/**
 * Pattern of a final "g" misspelled for "ng", such as in "phườg" for "phường". It doesn't match English words, because they
 * have no diacritics.
 */
const missingNPattern =
  /(?<=[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữự])g(?![\p{L}\p{M}])/giu;

/** Converts equivalent Khmer spellings with subscripts, which look the same, into one spelling. */
const unifyKhmerSpelling = (text: string): string =>
  text
    .replace(/(\u17D2\u179A)(\u17D2[\u1780-\u17A2])/g, '$2$1')
    .replaceAll('\u17D2\u178A', '\u17D2\u178F');

/**
 * Normalizes a text for screening: converts full-width and ornamental letters to plain ones, joins separated letters and
 * expands abbreviations of office names.
 */
export function normalizeForScreening(text: string): string {
  return unifyKhmerSpelling(text.normalize('NFKC').replace(invisibleCharacterPattern, ''))
    .replace(missingNPattern, 'ng')
    .replace(separatedLettersPattern, joinLetters)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => officeAbbreviations.get(word.toLowerCase()) ?? word)
    .replace(shortWardPattern, 'phường ');
}
