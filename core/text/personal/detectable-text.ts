import { invisibleCharacters } from '../fold.ts';
import { toLatinDigits } from '../latin-digits.ts';
import type { Edit } from './edit.ts';
import { undisguisingRules } from './undisguising-rules.ts';

/**
 * A text prepared for detection. `marked` and `plain` have the same length and share positions; characters that disguise
 * words or numbers are removed or replaced.
 */
export type DetectableText = {
  /** Composed characters (NFC) with diacritics and capitals. */
  marked: string;
  /** Lower case without diacritics; digits of all scripts are converted to 0–9. */
  plain: string;
  /** Returns the slice of the source for the prepared characters from `from` up to, excluding, `to`. */
  sourceSpan(from: number, to: number): { from: number; to: number };
};

/** One prepared character with the slice of the source that it represents. */
type Cell = { marked: string; plain: string; from: number; to: number };

const clusters = /[^\p{M}]\p{M}*|\p{M}+/gsu;
const hiddenSigns = new RegExp(invisibleCharacters.source, 'gu');
const oneUnit = /^[^\uD800-\uDFFF]$/;

/** Returns the cluster's first character, or the placeholder `¤` for characters outside the BMP, such as emoji. */
const oneCharacter = (text: string): string => {
  const [first = ''] = text;
  return oneUnit.test(first) ? first : '¤';
};

/** Normalises to NFKC, except the ordinal sign º, which people type for degrees. */
const compatible = (text: string): string => text.replace('º', '°').normalize('NFKC');

/** Returns the first character of a cluster in lower case without diacritics. */
const plainOf = (composed: string): string =>
  oneCharacter(
    composed
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đðÐ]/giu, 'd')
      .toLowerCase()
      .replace(/\s/u, ' '),
  );

const cellsOf = (source: string): Cell[] =>
  [...source.matchAll(clusters)].flatMap(({ 0: cluster, index }) => {
    const composed = toLatinDigits(compatible(cluster.replace(hiddenSigns, '')));
    // one cluster may stand for several characters, such as a ligature
    return (composed.match(clusters) ?? []).map((character) => ({
      marked: oneCharacter(character.normalize('NFC')),
      plain: plainOf(character),
      from: index,
      to: index + cluster.length,
    }));
  });

const joined = (cells: readonly Cell[]) => ({
  marked: cells.map(({ marked }) => marked).join(''),
  plain: cells.map(({ plain }) => plain).join(''),
});

/** Applies edits to the characters; each character of a replacement maps to the whole replaced slice. */
const edited = (cells: readonly Cell[], edits: readonly Edit[]): Cell[] => {
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
 * Normalises a text for detection: compatibility forms, invisible characters, decomposed letters, digits and disguised
 * spellings.
 */
export function toDetectableText(source: string): DetectableText {
  let cells = cellsOf(source);
  for (const editsOf of undisguisingRules) {
    const edits = editsOf(joined(cells));
    if (edits.length > 0) cells = edited(cells, edits);
  }
  return {
    ...joined(cells),
    sourceSpan: (from, to) => ({ from: cells[from]?.from ?? 0, to: cells[to - 1]?.to ?? 0 }),
  };
}
