import { invisibleCharacters } from '../text/fold.ts';

/** Unambiguous abbreviations of offices, written out. */
const offices: ReadonlyMap<string, string> = new Map([
  ['tyt', 'trạm y tế'],
  ['ub', 'ủy ban'],
  ['bnd', 'ban nhân dân'],
  ['pct', 'phó chủ tịch'],
]);

/** Abbreviations that apply only to letters written apart, because the joined form is also a word: "ca" is a shift. */
const spelledOffices: ReadonlyMap<string, string> = new Map([...offices, ['ca', 'công an']]);

const lettersApart =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:(?:[./]\s?|[ _*·-])\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])/gu;

const minLettersApart = 3;

/**
 * Joins letters written apart, such as "U B N D" and "c.a", into one word. Two lower-case letters with a space are left as
 * they are, because they are mostly words: "a ở".
 */
const joined = (letters: string): string => {
  const word = letters.replace(/[\s./_*·-]/g, '');
  const isAbbreviation = /[./]/.test(letters) || word.length >= minLettersApart;
  const isCapital = word === word.toUpperCase();
  return isAbbreviation || isCapital ? (spelledOffices.get(word.toLowerCase()) ?? word) : letters;
};

/** Abbreviated ward number after an office: "Ủy ban P7". */
const shortWard =
  /(?<=(?:ủy ban|ubnd|nhân dân|công an|ca|chủ tịch|cán bộ) )p\.?\s?(?=\d{1,2}(?![\p{L}\p{N}]))/giu;

/**
 * Misspelled final "g" for "ng", such as "phườg" for "phường". English words don't match, because they have no diacritics.
 */
const withoutN =
  /(?<=[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữự])g(?![\p{L}\p{M}])/giu;

/** Normalizes Khmer subscripts, which look the same in several spellings. */
const inOneKhmerSpelling = (text: string): string =>
  text
    .replace(/(\u17D2\u179A)(\u17D2[\u1780-\u17A2])/g, '$2$1')
    .replaceAll('\u17D2\u178A', '\u17D2\u178F');

/**
 * Returns the text normalized for screening: full-width and ornamental letters as plain ones, letters written apart joined,
 * and abbreviations of offices written out.
 */
export function normalizeForScreening(text: string): string {
  return inOneKhmerSpelling(text.normalize('NFKC').replace(invisibleCharacters, ''))
    .replace(withoutN, 'ng')
    .replace(lettersApart, joined)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => offices.get(word.toLowerCase()) ?? word)
    .replace(shortWard, 'phường ');
}
