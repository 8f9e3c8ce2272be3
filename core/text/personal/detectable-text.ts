import { invisibleCharacterPattern } from '../fold.ts';
import { toLatinDigits } from '../latin-digits.ts';
import { memoizeByText } from '../memoize-by-text.ts';
import type { TextEdit } from './text-edit.ts';
import { undisguisingRules } from './undisguising-rules.ts';

/**
 * Text prepared for the detection of personal data. `marked` and `plain` have the same length, so a position is valid in
 * both. Characters that disguise words or numbers are removed or replaced.
 */
export type DetectableText = {
  /** Prepared text with diacritics and capitals, in composed characters (NFC). */
  marked: string;
  /** Prepared text in lower case without diacritics. Digits of all scripts are converted to 0–9. */
  plain: string;
  /**
   * Returns the slice of the source text that corresponds to the characters of the prepared text from `from` to `to`
   * (exclusive).
   */
  sourceSpan(from: number, to: number): { from: number; to: number };
};

/** One character of the prepared text, with the slice of the source text that it stands for. */
type Cell = { marked: string; plain: string; from: number; to: number };

const clusters = /[^\p{M}]\p{M}*|\p{M}+/gsu;
const hiddenSigns = new RegExp(invisibleCharacterPattern.source, 'gu');
const oneUnit = /^[^\uD800-\uDFFF]$/;

/**
 * Returns the first code point of a letter with combining marks, so that a letter counts as one character. Returns the
 * placeholder `¤` for characters outside the BMP, such as emoji.
 */
const oneCharacter = (text: string): string => {
  const [first = ''] = text;
  return oneUnit.test(first) ? first : '¤';
};

/** Normalizes to NFKC, except for the ordinal sign º, which people type instead of the degree sign. */
const normalizeCompatibility = (text: string): string => text.replace('º', '°').normalize('NFKC');

/** Returns the first character of a letter with its combining marks, in lower case without diacritics. */
const toPlainCharacter = (composed: string): string =>
  oneCharacter(
    composed
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đðÐ]/giu, 'd')
      .toLowerCase()
      .replace(/\s/u, ' '),
  );

/** Returns the characters of one cluster (a letter and its combining marks). A ligature stands for several. */
const toCharacters = memoizeByText((cluster) => {
  const composed = toLatinDigits(normalizeCompatibility(cluster.replace(hiddenSigns, '')));
  return (composed.match(clusters) ?? []).map((character) => ({
    marked: oneCharacter(character.normalize('NFC')),
    plain: toPlainCharacter(character),
  }));
});

const toCells = (source: string): Cell[] => {
  const cells: Cell[] = [];
  for (const { 0: cluster, index: from } of source.matchAll(clusters)) {
    const to = from + cluster.length;
    for (const { marked, plain } of toCharacters(cluster)) cells.push({ marked, plain, from, to });
  }
  return cells;
};

const joinCells = (cells: readonly Cell[]) => ({
  marked: cells.map(({ marked }) => marked).join(''),
  plain: cells.map(({ plain }) => plain).join(''),
});

/**
 * Applies edits to the characters of the prepared text. Each character of a replacement maps to the whole slice that it
 * replaces.
 */
const applyEdits = (cells: readonly Cell[], edits: readonly TextEdit[]): Cell[] => {
  const result: Cell[] = [];
  let at = 0;
  for (const { from, to, by } of edits) {
    const [first, last] = [cells[from], cells[to - 1]];
    result.push(...cells.slice(at, from));
    if (first && last) {
      const span = { from: first.from, to: last.to };
      result.push(...[...by].map((sign) => ({ marked: sign, plain: sign, ...span })));
    }
    at = to;
  }
  result.push(...cells.slice(at));
  return result;
};

/**
 * Prepares a text for the detection of personal data: normalizes compatibility forms, invisible characters, decomposed
 * letters, digits and disguised spellings.
 */
export function toDetectableText(source: string): DetectableText {
  let cells = toCells(source);
  let text = joinCells(cells);
  for (const editsOf of undisguisingRules) {
    const edits = editsOf(text);
    if (edits.length === 0) continue;
    cells = applyEdits(cells, edits);
    text = joinCells(cells);
  }
  return {
    ...text,
    sourceSpan: (from, to) => ({ from: cells[from]?.from ?? 0, to: cells[to - 1]?.to ?? 0 }),
  };
}
