/** Zero-width and soft characters: kept for display, a nuisance in a search. */
export const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * The text as it is searched: without tone and vowel marks, in lower case, single spaces. NFC alone
 * would keep "hòa" and "hoà" apart. Khmer loses its vowel signs too: both sides of a search must fold.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(invisible, '')
    .replace(/\p{M}/gu, '')
    .replace(/[đðÐ]/giu, 'd') // Đ (U+0110) and its lookalike Ð (U+00D0) do not decompose
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

/** What people write for a word every day. Read before folding: "hồng" must not become "không". */
const everydayWords: ReadonlyMap<string, string> = new Map([
  ['ko', 'không'],
  ['k', 'không'],
  ['hông', 'không'],
  ['hổng', 'không'],
  ['dc', 'được'],
  ['đc', 'được'],
]);

/** Everyday short forms written out: "ko dc tiêm" is "không được tiêm". */
export const writtenOut = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{L}\p{N}]+/gu, (word) => everydayWords.get(word.toLowerCase()) ?? word);

/** The folded text with everyday short forms written out. */
export const foldForSearch = (text: string): string => fold(writtenOut(text));
