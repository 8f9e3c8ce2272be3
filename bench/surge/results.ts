import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { scenarios } from './assumptions.ts';
import type { DayFigures } from './figures.ts';
import { type Swing, widthOf } from './study.ts';

export type ScenarioName = keyof typeof scenarios;

/** What this command has written itself. */
const Days = z.custom<DayFigures[]>((value) => Array.isArray(value));
const Swings = z.custom<Swing[]>((value) => Array.isArray(value));

const Results = z.strictObject({
  days: z.strictObject({ base: Days, worst: Days, tenfold: Days }),
  swings: Swings,
});
/** Every simulated day, and what the sensitivity has shown: the page is made of it. */
export type Results = z.infer<typeof Results>;

const file = join(import.meta.dirname, 'results.json');

export const readResults = (): Results =>
  existsSync(file)
    ? Results.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { days: { base: [], worst: [], tenfold: [] }, swings: [] };

type News = { days?: Partial<Results['days']>; swings?: Swing[] };

/** Puts what is new in the place of what was there; whatever else is there stays. */
export const keepResults = ({ days, swings = [] }: News): Results => {
  const before = readResults();
  const news = new Set(swings.map(({ name }) => name));
  const after = {
    days: { ...before.days, ...days },
    swings: [...before.swings.filter(({ name }) => !news.has(name)), ...swings].toSorted(
      (one, other) => widthOf(other) - widthOf(one),
    ),
  };
  writeFileSync(file, `${JSON.stringify(after, null, 1)}\n`);
  return after;
};
