import { computeQuantile } from '../speed/measure-variants.ts';
import {
  type AssumedValues,
  AssumptionName,
  assumptions,
  hourShares,
  resolveAssumedValues,
  type SurgeScenario,
  supervisor,
} from './assumptions.ts';
import type { PhoneDayOptions } from './phone-day.ts';
import type { PhoneDayStatistics } from './phone-day-statistics.ts';
import { simulatePhoneDay } from './simulate-phone-day.ts';

type Surroundings = Pick<PhoneDayOptions, 'midnight' | 'directory' | 'telephone'>;

/** Simulates a day of a surge scenario several times, once for each random seed. */
export async function simulatePhoneDayForEachSeed(
  { callers }: Pick<SurgeScenario, 'callers'>,
  surroundings: Surroundings,
  { seeds, otherwise = {} }: { seeds: readonly number[]; otherwise?: Partial<AssumedValues> },
): Promise<PhoneDayStatistics[]> {
  const days: PhoneDayStatistics[] = [];
  for (const seed of seeds) {
    const setting = { ...surroundings, callers, seed, supervisor, hourShares: hourShares.shares };
    days.push(await simulatePhoneDay({ ...setting, assumed: resolveAssumedValues(otherwise) }));
  }
  return days;
}

/** Median over several simulated days, and the range that contains 90 % of them. */
export type PhoneDaySpread = { median: number; low: number; high: number };

export function summarizePhoneDays(
  days: readonly PhoneDayStatistics[],
  figure: (day: PhoneDayStatistics) => number,
): PhoneDaySpread {
  const values = days.map(figure);
  const at = (quantile: number) => computeQuantile(values, quantile);
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}

/**
 * Influence of one assumption: the shares of callers who got help at its low and at its high value. All other assumptions
 * are unchanged.
 */
export type AssumptionSensitivity = {
  name: AssumptionName;
  days: number;
  low: number;
  high: number;
};

export function computeSensitivityWidth({ low, high }: AssumptionSensitivity): number {
  return Math.abs(high - low);
}

/** Pattern for names of assumptions about prices. Prices don't influence how many callers get help. */
const onlyPrices = /Usd/;

export const sensitivityAssumptionNames: readonly AssumptionName[] = AssumptionName.options.filter(
  (name) => !onlyPrices.test(name),
);

export async function measureSensitivity(
  name: AssumptionName,
  scenario: Pick<SurgeScenario, 'callers'>,
  surroundings: Surroundings,
  seeds: readonly number[],
): Promise<AssumptionSensitivity> {
  const servedWith = async (value: number) => {
    const days = await simulatePhoneDayForEachSeed(scenario, surroundings, {
      seeds,
      otherwise: { [name]: value },
    });
    return summarizePhoneDays(days, ({ served }) => served).median;
  };
  const { low, high } = assumptions[name];
  const [atLow, atHigh] = [await servedWith(low), await servedWith(high)];
  return { name, days: seeds.length, low: atLow, high: atHigh };
}
