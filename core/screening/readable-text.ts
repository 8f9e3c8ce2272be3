import { invisible } from '../text/fold.ts';

/** Abbreviations of offices whose letters can hardly mean anything else. */
const offices: ReadonlyMap<string, string> = new Map([
  ['tyt', 'trạm y tế'],
  ['ub', 'ủy ban'],
  ['bnd', 'ban nhân dân'],
  ['pct', 'phó chủ tịch'],
]);

/** Abbreviations that are ordinary words as well, unless their letters stand apart: "ca" is a shift. */
const spelledOffices: ReadonlyMap<string, string> = new Map([...offices, ['ca', 'công an']]);

const lettersApart =
  /(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*(?:(?:[./]\s?|[ _*·-])\p{L}\p{M}*)+(?![\p{L}\p{M}\p{N}])/gu;

const minLettersApart = 3;

/** "U B N D" and "c.a" as one word; two letters with a space between them are mostly words: "a ở". */
const joined = (letters: string): string => {
  const word = letters.replace(/[\s./_*·-]/g, '');
  const isAbbreviation = /[./]/.test(letters) || word.length >= minLettersApart;
  const isCapital = word === word.toUpperCase();
  return isAbbreviation || isCapital ? (spelledOffices.get(word.toLowerCase()) ?? word) : letters;
};

/** The ward's number written short after an office: "Ủy ban P7". */
const shortWard =
  /(?<=(?:ủy ban|ubnd|nhân dân|công an|ca|chủ tịch|cán bộ) )p\.?\s?(?=\d{1,2}(?![\p{L}\p{N}]))/giu;

/** No Vietnamese syllable ends in "g" without "n": "phườg" is "phường". English words have no diacritics. */
const withoutN =
  /(?<=[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữự])g(?![\p{L}\p{M}])/giu;

/** Khmer subscripts have one look and several spellings. */
const inOneKhmerSpelling = (text: string): string =>
  text
    .replace(/(\u17D2\u179A)(\u17D2[\u1780-\u17A2])/g, '$2$1')
    .replaceAll('\u17D2\u178A', '\u17D2\u178F');

/**
 * Returns the text as the screening reads it: full-width and ornamental letters as plain ones, letters that stand apart as
 * one word, abbreviations of offices written out.
 */
export const readableText = (text: string): string =>
  inOneKhmerSpelling(text.normalize('NFKC').replace(invisible, ''))
    .replace(withoutN, 'ng')
    .replace(lettersApart, joined)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => offices.get(word.toLowerCase()) ?? word)
    .replace(shortWard, 'phường ');
