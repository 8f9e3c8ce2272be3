/** Zero-width characters and soft hyphens. Texts keep them for display, but searches ignore them. */
export const invisibleCharacterPattern = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * Normalizes a text for search: removes diacritics, converts to lower case and joins white space. Unicode normalization
 * (NFC) alone would distinguish "hòa" from "hoà". Khmer text loses its vowel signs as well, so both sides of a comparison
 * must be folded.
 */
export function foldDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(invisibleCharacterPattern, '')
    .replace(/\p{M}/gu, '')
    .replace(/[đðÐ]/giu, 'd') // Đ (U+0110) and its lookalike Ð (U+00D0) do not decompose
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Common abbreviations and spellings of everyday Vietnamese words, such as "hông" for "không". They must be expanded before
 * folding, because "hông" and "hồng" become equal without diacritics.
 */
const everydayAbbreviations: ReadonlyMap<string, string> = new Map([
  ['ko', 'không'],
  ['k', 'không'],
  ['hông', 'không'],
  ['hổng', 'không'],
  ['dc', 'được'],
  ['đc', 'được'],
]);

/** Expands everyday Vietnamese abbreviations: "ko dc tiêm" becomes "không được tiêm". */
export function expandAbbreviations(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{L}\p{N}]+/gu, (word) => everydayAbbreviations.get(word.toLowerCase()) ?? word);
}

/** Expands everyday Vietnamese abbreviations and removes diacritics and capitals, for search. */
export function foldForSearch(text: string): string {
  return foldDiacritics(expandAbbreviations(text));
}
