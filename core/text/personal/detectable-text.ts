import { invisible } from '../fold.ts';
import { latinDigits } from '../latin-digits.ts';

/**
 * A text prepared for detection: both strings have one character for each visible character of the source, so that one
 * position means the same place in both.
 */
export type DetectableText = {
  /** Composed, with its marks and capitals. */
  marked: string;
  /** Lower case without marks; full-width and Khmer digits are Latin ones. */
  plain: string;
  /** The slice of the source that the characters from `from` up to `to` stand for. */
  sourceSpan(from: number, to: number): { from: number; to: number };
};

const clusters = /[^\p{M}]\p{M}*|\p{M}+/gsu;
const hiddenSigns = new RegExp(invisible.source, 'gu');
const oneUnit = /^[^\uD800-\uDFFF]$/;

/** The only composed character of a cluster; a placeholder for what has none, such as an emoji. */
const oneCharacter = (text: string): string => {
  const [first = ''] = text;
  return oneUnit.test(first) ? first : '¤';
};

const plainOf = (composed: string): string =>
  oneCharacter(
    composed
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đðÐ]/giu, 'd')
      .toLowerCase()
      .replace(/\s/u, ' '),
  );

/** Normalises a text for detection: compatibility forms, invisible characters, decomposed letters and digits. */
export const detectableText = (source: string): DetectableText => {
  const starts: number[] = [];
  const ends: number[] = [];
  let marked = '';
  let plain = '';
  for (const { 0: cluster, index } of source.matchAll(clusters)) {
    const composed = latinDigits(cluster.replace(hiddenSigns, '').normalize('NFKC'));
    // one cluster may stand for several characters, such as a ligature
    for (const character of composed.match(clusters) ?? []) {
      marked += oneCharacter(character.normalize('NFC'));
      plain += plainOf(character);
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    marked,
    plain,
    sourceSpan: (from, to) => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? 0 }),
  };
};
