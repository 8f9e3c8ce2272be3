import { lazy } from '../../shared/lazy.ts';
import { memoizeByObject } from '../../shared/memoize-by-object.ts';
import { invisibleCharacterPattern } from '../../text/fold.ts';
import { memoizeByText } from '../../text/memoize-by-text.ts';
import shortForms from '../data/short-forms.json' with { type: 'json' };

/** Word in a text: its letters without diacritics, its diacritics, and its position. */
export type TriageWord = {
  bare: string;
  marks: string;
  at: number;
  end: number;
  /** Words of the vocabulary that the writer probably meant, because this word differs from them by one typing error. */
  meant: readonly string[];
};

const pieces = /[\p{L}\p{M}\p{N}]+|[.,;:!?…\n]/gu;
const isPause = /^[.,;:!?…\n]$/;
const forms = lazy((): ReadonlyMap<string, string> => new Map(Object.entries(shortForms.words)));

/**
 * Returns the diacritics of a word. Treats the tones hỏi and ngã as equal, because Southern speakers do not distinguish them.
 */
const getDiacritics = (parts: string): string =>
  (parts.match(/[\p{M}đ]/gu) ?? []).join('').replaceAll('\u0303', '\u0309');

/** Replaces a final y with i where both spell the same sound: "bác sỹ", "cách ly", "quý". */
const replaceFinalY = (bare: string): string =>
  bare.replace(/^([bcdghklmnpqrstvx]{1,2}|qu)y$/, '$1i');

/** Splits a word into letters and diacritics. The position of a tone mark within the word makes no difference. */
export const splitDiacritics = memoizeByText((written): { bare: string; marks: string } => {
  const parts = written.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
  const bare = parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return {
    bare: replaceFinalY(bare),
    marks: [...getDiacritics(parts)].toSorted((a, b) => (a < b ? -1 : 1)).join(''),
  };
});

/**
 * Returns the words that the writer meant by Telex or VNI keystrokes typed without an input method: "khoong", "dduowcj",
 * "kho6ng".
 */
const removeTypingKeys = (bare: string): string[] => {
  const telex = bare
    .replace(/dd/g, 'd')
    .replace(/(aa|ee|oo|uu|ii)/g, (twice) => twice.charAt(0))
    .replace(/([aou])w|w(?=[a-z])/g, '$1');
  const vni = bare.replace(/(?<=[a-z])[0-9](?=[a-z0-9]*$)/g, '');
  return [...new Set([telex, telex.replace(/(?<=[a-z]{2})[sfrxj]$/, ''), vni])]
    .filter((one) => one !== bare)
    .map(replaceFinalY);
};

/** Reduces a letter that is repeated three or more times to one: "quaaa" becomes "qua". */
const shortenRepeatedLetters = (bare: string): string => bare.replace(/(\p{L})\1{2,}/gu, '$1');

const deletions = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/**
 * Returns an index of the vocabulary by each word with one letter removed, so that a word with a typing error is found by a
 * few look-ups.
 */
const getSlipIndex = memoizeByObject((vocabulary: ReadonlySet<string>) => {
  const slips = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 4 || /\d/.test(word)) continue;
    for (const slip of new Set([word, ...deletions(word)])) {
      const same = slips.get(slip);
      if (same) same.push(word);
      else slips.set(slip, [word]);
    }
  }
  return slips;
});

const findSpellingCorrections = (bare: string, vocabulary: ReadonlySet<string>): string[] => {
  if (vocabulary.has(bare)) return [];
  const typed = removeTypingKeys(shortenRepeatedLetters(bare)).filter((one) => vocabulary.has(one));
  if (typed.length > 0) return typed;
  if (vocabulary.has(shortenRepeatedLetters(bare))) return [shortenRepeatedLetters(bare)];
  if (bare.length < 3 || bare.length > 8) return [];
  const slips = getSlipIndex(vocabulary);
  const near = [bare, ...deletions(bare)].flatMap((one) => slips.get(one) ?? []);
  return [...new Set(near)].filter((one) => Math.abs(one.length - bare.length) <= 1);
};

/** Expands Vietnamese abbreviations: "cccd" becomes "căn cước". */
const expandAbbreviation = (piece: string): string[] => {
  const plain = piece.replace(invisibleCharacterPattern, '').normalize('NFC').toLowerCase();
  return (forms().get(plain) ?? plain).split(' ');
};

/** Returns the words of a phrase without pause markers, with abbreviations expanded. */
export function splitPhraseWords(phrase: string): string[] {
  return (phrase.match(pieces) ?? [])
    .filter((piece) => !isPause.test(piece))
    .flatMap(expandAbbreviation);
}

const createPause = (at: number): TriageWord => ({
  bare: '.',
  marks: '',
  at,
  end: at + 1,
  meant: [],
});

/** Splits a text into words and pause markers, expands abbreviations, and adds the words probably meant by typing errors. */
export function toTriageWords(text: string, vocabulary: ReadonlySet<string>): TriageWord[] {
  const words: TriageWord[] = [];
  for (const { 0: piece, index: at } of text.matchAll(pieces)) {
    if (isPause.test(piece)) {
      words.push(createPause(at));
      continue;
    }
    const end = at + piece.length;
    for (const part of expandAbbreviation(piece)) {
      const { bare, marks } = splitDiacritics(part);
      words.push({ bare, marks, at, end, meant: findSpellingCorrections(bare, vocabulary) });
    }
  }
  return words;
}

/** Returns true if fewer than a third of the words have diacritics, so that the writer probably types without them. */
export function hasFewDiacritics(words: readonly TriageWord[]): boolean {
  const spoken = words.filter(({ bare }) => /^[a-z]{2,}$/.test(bare));
  return spoken.filter(({ marks }) => marks !== '').length * 3 < spoken.length;
}
