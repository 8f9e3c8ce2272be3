import { invisible } from '../text/fold.ts';
import shortForms from './data/short-forms.json' with { type: 'json' };

/** A word of a text as it is compared: bare of its marks, the marks, and where it stands. */
export type Word = {
  bare: string;
  marks: string;
  at: number;
  end: number;
  /** What it may have been meant to be: other words of the lists, one slip away. */
  meant: readonly string[];
};

const pieces = /[\p{L}\p{M}\p{N}]+|[.,;:!?…\n]/gu;
const isPause = /^[.,;:!?…\n]$/;
const forms: ReadonlyMap<string, string> = new Map(Object.entries(shortForms.words));

/** The South says hỏi and ngã alike, and writes them so. */
const marksOf = (parts: string): string =>
  (parts.match(/[\p{M}đ]/gu) ?? []).join('').replaceAll('\u0303', '\u0309');

/** "bác sỹ", "cách li", "quí": y and i are one sound behind these. */
const oneVowel = (bare: string): string => bare.replace(/^([bcdghklmnpqrstvx]{1,2}|qu)y$/, '$1i');

/** The word without marks and the marks alone; tones in another place are the same marks. */
export const spelled = (written: string): { bare: string; marks: string } => {
  const parts = written.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
  const bare = parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return {
    bare: oneVowel(bare),
    marks: [...marksOf(parts)].toSorted((a, b) => (a < b ? -1 : 1)).join(''),
  };
};

/** Letters typed for Telex or VNI with the keyboard switched off: "khoong", "dduowcj", "kho6ng". */
const withoutKeys = (bare: string): string[] => {
  const telex = bare
    .replace(/dd/g, 'd')
    .replace(/(aa|ee|oo|uu|ii)/g, (twice) => twice.charAt(0))
    .replace(/([aou])w|w(?=[a-z])/g, '$1');
  const vni = bare.replace(/(?<=[a-z])[0-9](?=[a-z0-9]*$)/g, '');
  return [...new Set([telex, telex.replace(/(?<=[a-z]{2})[sfrxj]$/, ''), vni])]
    .filter((one) => one !== bare)
    .map(oneVowel);
};

/** "quaaa", "lắmmm": what is drawn out is said once. */
const undrawn = (bare: string): string => bare.replace(/(\p{L})\1{2,}/gu, '$1');

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string[]>>();

const deletions = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Every word of the lists by itself with any letter left out, so that one slip is two look-ups. */
const slipsOf = (vocabulary: ReadonlySet<string>): ReadonlyMap<string, string[]> => {
  const before = known.get(vocabulary);
  if (before) return before;
  const slips = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 4 || /\d/.test(word)) continue;
    for (const slip of new Set([word, ...deletions(word)])) {
      const same = slips.get(slip);
      if (same) same.push(word);
      else slips.set(slip, [word]);
    }
  }
  known.set(vocabulary, slips);
  return slips;
};

const meantBy = (bare: string, vocabulary: ReadonlySet<string>): string[] => {
  if (vocabulary.has(bare)) return [];
  const typed = withoutKeys(undrawn(bare)).filter((one) => vocabulary.has(one));
  if (typed.length > 0) return typed;
  if (vocabulary.has(undrawn(bare))) return [undrawn(bare)];
  if (bare.length < 3 || bare.length > 8) return [];
  const slips = slipsOf(vocabulary);
  const near = [bare, ...deletions(bare)].flatMap((one) => slips.get(one) ?? []);
  return [...new Set(near)].filter((one) => Math.abs(one.length - bare.length) <= 1);
};

/** Short forms written out: "cccd" as its four words. */
const expanded = (piece: string): string[] => {
  const plain = piece.replace(invisible, '').normalize('NFC').toLowerCase();
  return (forms.get(plain) ?? plain).split(' ');
};

/** The words of a phrase without pauses, short forms written out. */
export const plainWords = (phrase: string): string[] =>
  (phrase.match(pieces) ?? []).filter((piece) => !isPause.test(piece)).flatMap(expanded);

const pause = (at: number): Word => ({ bare: '.', marks: '', at, end: at + 1, meant: [] });

/** The words of a text with the pauses between them, short forms written out, and what slips may have meant. */
export const wordsIn = (text: string, vocabulary: ReadonlySet<string>): Word[] => {
  const words: Word[] = [];
  for (const { 0: piece, index: at } of text.matchAll(pieces)) {
    if (isPause.test(piece)) {
      words.push(pause(at));
      continue;
    }
    const end = at + piece.length;
    for (const part of expanded(piece)) {
      const { bare, marks } = spelled(part);
      words.push({ bare, marks, at, end, meant: meantBy(bare, vocabulary) });
    }
  }
  return words;
};

/** Whether the writer leaves marks out: most of the words have none. */
export const isWrittenBare = (words: readonly Word[]): boolean => {
  const spoken = words.filter(({ bare }) => /^[a-z]{2,}$/.test(bare));
  return spoken.filter(({ marks }) => marks !== '').length * 3 < spoken.length;
};
