import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { scenarios } from './assumptions.ts';
import type { PhoneDayStatistics } from './phone-day-statistics.ts';
import { type AssumptionSensitivity, computeSensitivityWidth } from './study.ts';

export type SurgeScenarioName = keyof typeof scenarios;

/** Schema of the stored simulation results. It only checks for an array, because this command itself wrote the file. */
const Days = z.custom<PhoneDayStatistics[]>((value) => Array.isArray(value));
const Swings = z.custom<AssumptionSensitivity[]>((value) => Array.isArray(value));

const DaysByScenario = z.strictObject({ base: Days, worst: Days, tenfold: Days });

const SurgeResults = z.strictObject({
  days: DaysByScenario,
  /** Days on which the highest plausible share of callers hang up in menus. */
  impatientDays: DaysByScenario,
  swings: Swings,
});
/** Results of all simulated days and of the sensitivity analysis, from which `docs/surge.md` is generated. */
export type SurgeResults = z.infer<typeof SurgeResults>;

const file = join(import.meta.dirname, 'results.json');

export function readSurgeResults(): SurgeResults {
  return existsSync(file)
    ? SurgeResults.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { days: noDays, impatientDays: noDays, swings: [] };
}

const noDays: SurgeResults['days'] = { base: [], worst: [], tenfold: [] };

type News = Partial<Record<'days' | 'impatientDays', Partial<SurgeResults['days']>>> & {
  swings?: AssumptionSensitivity[];
};

/** Replaces the stored results of days that were simulated again, and retains all other results. */
export function storeSurgeResults({ days, impatientDays, swings = [] }: News): SurgeResults {
  const before = readSurgeResults();
  const news = new Set(swings.map(({ name }) => name));
  const after = {
    days: { ...before.days, ...days },
    impatientDays: { ...before.impatientDays, ...impatientDays },
    swings: [...before.swings.filter(({ name }) => !news.has(name)), ...swings].toSorted(
      (one, other) => computeSensitivityWidth(other) - computeSensitivityWidth(one),
    ),
  };
  writeFileSync(file, `${JSON.stringify(after, null, 1)}\n`);
  return after;
}
