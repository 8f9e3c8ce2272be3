import { quantileOf } from '../rounds.ts';
import {
  type Assumed,
  AssumptionName,
  assumed,
  assumptions,
  hourShares,
  type Scenario,
  supervisor,
} from './assumptions.ts';
import { liveDay } from './day.ts';
import type { DayFigures } from './figures.ts';
import type { DayOptions } from './phone-day.ts';

type Surroundings = Pick<DayOptions, 'midnight' | 'directory' | 'telephone'>;

/** Simulates one day of a surge scenario per random seed. */
export const daysOf = async (
  { callers }: Pick<Scenario, 'callers'>,
  surroundings: Surroundings,
  { seeds, otherwise = {} }: { seeds: readonly number[]; otherwise?: Partial<Assumed> },
): Promise<DayFigures[]> => {
  const days: DayFigures[] = [];
  for (const seed of seeds) {
    const setting = { ...surroundings, callers, seed, supervisor, hourShares: hourShares.shares };
    days.push(await liveDay({ ...setting, assumed: assumed(otherwise) }));
  }
  return days;
};

/** Median of several simulated days, and the range that contains nine of ten of them. */
export type Spread = { median: number; low: number; high: number };

export const spreadOf = (
  days: readonly DayFigures[],
  figure: (day: DayFigures) => number,
): Spread => {
  const values = days.map(figure);
  const at = (quantile: number) => quantileOf(values, quantile);
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
};

/** Share of served callers at the low and high end of one assumption, with all others unchanged. */
export type Swing = { name: AssumptionName; days: number; low: number; high: number };

export const widthOf = ({ low, high }: Swing): number => Math.abs(high - low);

/** Pattern of assumptions about prices, which have no influence on who is served. */
const onlyPrices = /Usd/;

export const swingNames: readonly AssumptionName[] = AssumptionName.options.filter(
  (name) => !onlyPrices.test(name),
);

export const swingOf = async (
  name: AssumptionName,
  scenario: Pick<Scenario, 'callers'>,
  surroundings: Surroundings,
  seeds: readonly number[],
): Promise<Swing> => {
  const servedWith = async (value: number) => {
    const days = await daysOf(scenario, surroundings, { seeds, otherwise: { [name]: value } });
    return spreadOf(days, ({ served }) => served).median;
  };
  const { low, high } = assumptions[name];
  const [atLow, atHigh] = [await servedWith(low), await servedWith(high)];
  return { name, days: seeds.length, low: atLow, high: atHigh };
};
