/** Zero-width characters and soft hyphens, which texts keep for display and searches ignore. */
export const invisibleCharacters = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * Normalises a text for search: no tone and vowel marks, lower case, single spaces. NFC alone would distinguish "hòa" from
 * "hoà". Khmer loses its vowel signs too, so fold both sides of a comparison.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(invisibleCharacters, '')
    .replace(/\p{M}/gu, '')
    .replace(/[đðÐ]/giu, 'd') // Đ (U+0110) and its lookalike Ð (U+00D0) do not decompose
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Common spellings and abbreviations of everyday words. Apply before folding: "hồng" must not become "không". */
const everydayWords: ReadonlyMap<string, string> = new Map([
  ['ko', 'không'],
  ['k', 'không'],
  ['hông', 'không'],
  ['hổng', 'không'],
  ['dc', 'được'],
  ['đc', 'được'],
]);

/** Expands everyday abbreviations: "ko dc tiêm" becomes "không được tiêm". */
export function expandAbbreviations(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{L}\p{N}]+/gu, (word) => everydayWords.get(word.toLowerCase()) ?? word);
}

/** Expands everyday abbreviations and folds the text. */
export function foldForSearch(text: string): string {
  return foldText(expandAbbreviations(text));
}
