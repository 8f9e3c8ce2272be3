import { dateOf, hourMs } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

const minSamples = 10;

/** Maximum ratio of the last quarter of the month to the second quarter, in which every function has run. */
const maxRise = { memoryMb: 2, handles: 1.4 };

/**
 * Items that the table may get in a night of four hours: those that the hotline writes by itself, such as results of the
 * canary, and those of each logged report, action, message and access.
 */
const maxItems = { perNight: 20, perActivity: 12 };

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Garbage makes single samples of memory large, so their minimum counts; handles close at once. */
const level = {
  memoryMb: (numbers: readonly number[]) => Math.min(...numbers),
  handles: median,
};

const findRise = (samples: readonly EntryOf<'sample'>[], name: keyof typeof level): string[] => {
  const quarter = Math.floor(samples.length / 4);
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)].map(
    (some) => level[name](some.map((one) => one[name])),
  );
  if (second === undefined || last === undefined || last <= second * maxRise[name]) return [];
  return [`${name} rose from ${second} to ${last} between the second and the last quarter`];
};

type Night = { at: number; items: number; activities: number };

const activityKinds = new Set<Entry['kind']>(['opened', 'acted', 'message', 'saw', 'refused']);

/** Returns the items that the table got between the two samples of each night, and the activities in that time. */
const listNights = (entries: readonly Entry[], samples: readonly EntryOf<'sample'>[]): Night[] =>
  samples.flatMap((one, at) => {
    const before = samples[at - 1];
    if (!before || one.at - before.at >= 6 * hourMs) return [];
    const activities = entries.filter(
      (entry) => activityKinds.has(entry.kind) && entry.at > before.at && entry.at <= one.at,
    );
    return [{ at: one.at, items: one.items - before.items, activities: activities.length }];
  });

const findGrowthAtNight = (nights: readonly Night[]): string[] =>
  nights
    .filter(
      ({ items, activities }) => items > maxItems.perNight + maxItems.perActivity * activities,
    )
    .map(
      ({ at, items, activities }) =>
        `In the night to ${dateOf(at)} the table got ${items} items with ${activities} activities`,
    );

export const growth: MonthCheck = {
  name: 'growth',
  promise: 'Memory, handles and the table grow with tickets, not with time.',
  evaluate(entries: readonly Entry[]) {
    const samples = entriesOf(entries, 'sample');
    if (samples.length < minSamples) {
      return { looked: samples.length, wrong: [`Only ${samples.length} samples were taken`] };
    }
    const nights = listNights(entries, samples);
    const last = samples.at(-1);
    return {
      looked: samples.length * 3,
      wrong: [
        ...findRise(samples, 'memoryMb'),
        ...findRise(samples, 'handles'),
        ...findGrowthAtNight(nights),
      ],
      statistics: [
        ['MB of memory at the end', last?.memoryMb ?? 0],
        ['handles at the end', last?.handles ?? 0],
        ['items in the table at the end', last?.items ?? 0],
        ['items that the quietest night adds', Math.min(...nights.map(({ items }) => items))],
      ],
    };
  },
};
