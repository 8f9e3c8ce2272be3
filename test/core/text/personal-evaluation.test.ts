import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findPersonalData } from '../../../core/text/personal-data.ts';

const Planted = z.array(z.object({ kind: z.string(), from: z.int(), to: z.int() }));
type Planted = z.infer<typeof Planted>;
type Evaluated = { text: string; planted: Planted };

const read = (file: string): string => readFileSync(`test/fixtures/${file}`, 'utf8');
const textsOf = (file: string): Evaluated[] =>
  z
    .array(z.object({ text: z.string(), planted: Planted }))
    .parse(JSON.parse(read(`personal-data/${file}`)));

/** Returns messages written for another purpose; `screening-names.json` marks the names in them. */
const messages = (): Evaluated[] => {
  const named = z
    .array(z.object({ index: z.int(), planted: Planted }))
    .parse(JSON.parse(read('personal-data/screening-names.json')));
  const plantedAt = new Map(named.map(({ index, planted }) => [index, planted]));
  return z
    .array(z.object({ text: z.string() }))
    .parse(JSON.parse(read('screening/final.json')))
    .map(({ text }, index) => ({ text, planted: plantedAt.get(index) ?? [] }));
};

/** Returns whether every letter and digit of a planted piece is marked. */
const isCovered = (text: string, { from, to }: Planted[number]): boolean => {
  const marks = findPersonalData(text);
  return [...Array(to - from).keys()].every(
    (offset) =>
      !/[\p{L}\p{N}]/u.test(text.charAt(from + offset)) ||
      marks.some((mark) => mark.from <= from + offset && from + offset < mark.to),
  );
};

/** Returns the share of planted pieces of the given kinds that are found, or NaN without any. */
const recall = (texts: readonly Evaluated[], kinds: readonly string[]): number => {
  const found = texts.flatMap(({ text, planted }) =>
    planted.filter(({ kind }) => kinds.includes(kind)).map((piece) => isCovered(text, piece)),
  );
  return found.filter(Boolean).length / found.length;
};

/** Returns the share of texts without planted data that have a mark. */
const falseMarkRate = (texts: readonly Evaluated[]): number => {
  const harmless = texts.filter(({ planted }) => planted.length === 0);
  return harmless.filter(({ text }) => findPersonalData(text).length > 0).length / harmless.length;
};

const numbers = ['phone', 'plate', 'id', 'insurance', 'bank', 'passport'];
const links = ['social', 'email', 'coordinates'];

const evaluation = textsOf('evaluation.json');
const sets: readonly (readonly [string, readonly Evaluated[]])[] = [
  ['480 texts built around messages by other authors', evaluation],
  ['131 texts for development', textsOf('blind-development.json')],
  ['131 texts unseen during development', textsOf('blind-final.json')],
  ['69 everyday texts written independently of the rules', textsOf('everyday.json')],
  ['360 messages by other authors', messages()],
];

describe.each(sets)('personal data in the evaluation set “%s”', (_, texts) => {
  test('findPersonalData finds at least 90 % of names in the evaluation texts', () => {
    expect(recall(texts, ['name'])).toBeGreaterThanOrEqual(0.9);
  });

  test('findPersonalData finds personal data in at most 1 of 8 harmless texts', () => {
    expect(falseMarkRate(texts)).toBeLessThanOrEqual(1 / 8);
  });
});

describe.each(sets.slice(0, -1))('numbers and links in the evaluation set “%s”', (_, texts) => {
  test('findPersonalData finds at least 97 % of numbers and links in the evaluation texts', () => {
    expect(recall(texts, [...numbers, ...links])).toBeGreaterThanOrEqual(0.97);
  });
});

test.each([...numbers, 'social', 'email'])(
  'findPersonalData finds at least 97 %% of each kind of personal data: %s',
  (kind) => {
    expect(recall(evaluation, [kind])).toBeGreaterThanOrEqual(0.97);
  },
);
