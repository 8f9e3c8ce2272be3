import { invisible, writtenOut } from './fold.ts';

/** A word without its tone and vowel marks, and the marks: "tố" is "to" with a circumflex and an acute. */
export type MarkedWord = { bare: string; marks: string };

/** Where a sentence, a line or a clause begins or ends. */
export const pause: MarkedWord = { bare: '.', marks: '' };

const pieces = /[\p{L}\p{M}\p{N}]+|[.,;:!?…\n]/gu;
const isPause = /^[.,;:!?…\n]$/;
const hasNoMarks = /^[a-z0-9]*$/;
const mark = /[\p{M}đ]/gu;

/** What `fold` makes of it: of a single word in small letters, taken apart already, that is soon done. */
const bareOf = (parts: string): string =>
  parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();

const wordOf = (written: string): MarkedWord => {
  const word = written.toLowerCase().replaceAll('ð', 'đ'); // its lookalike
  if (hasNoMarks.test(word)) return { bare: word, marks: '' };
  const parts = word.normalize('NFD');
  const marks = parts.match(mark) ?? [];
  return { bare: bareOf(parts), marks: marks.join('') };
};

/** The words of a text with the pauses between them; it begins and ends with one. */
export const markedWords = (text: string): MarkedWord[] => {
  const said = writtenOut(text.replace(invisible, '')).match(pieces) ?? [];
  return [pause, ...said.map((piece) => (isPause.test(piece) ? pause : wordOf(piece))), pause];
};

/** Whether the writer leaves marks out: most of the words have none. */
export const isWrittenBare = (words: readonly MarkedWord[]): boolean => {
  const spoken = words.filter((word) => word !== pause);
  return spoken.filter(({ marks }) => marks !== '').length * 2 < spoken.length;
};
