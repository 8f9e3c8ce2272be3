import { hourMs } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

const minSamples = 10;

/** By so much a median may rise from the second quarter of the month, when all functions have run, to the last. */
const maxRise = 1.4;

/**
 * In the quietest nights the table may get so many items from one sample to the next four hours later: what the hotline
 * writes by itself at night, such as a trial of its channels.
 */
const maxItemsInQuietNight = 40;
const quietNightShare = 0.25;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const risesOf = (samples: readonly EntryOf<'sample'>[], name: 'memoryMb' | 'handles'): string[] => {
  const quarter = Math.floor(samples.length / 4);
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)].map(
    (some) => median(some.map((one) => one[name])),
  );
  if (second === undefined || last === undefined || last <= second * maxRise) return [];
  return [`${name} rose from ${second} to ${last} between the second and the last quarter`];
};

/** Items that the table got in each night, the fewest first. */
const nightsOf = (samples: readonly EntryOf<'sample'>[]): number[] =>
  samples
    .flatMap((one, at) => {
      const before = samples[at - 1];
      const isNight = before && one.at - before.at < 6 * hourMs;
      return isNight ? [one.items - before.items] : [];
    })
    .toSorted((a, b) => a - b);

const growsAtNight = (nights: readonly number[]): string[] => {
  const quiet = nights[Math.floor(nights.length * quietNightShare)] ?? 0;
  if (quiet <= maxItemsInQuietNight) return [];
  return [`Even in quiet nights the table gets ${quiet} items in four hours`];
};

export const growth: MonthCheck = {
  name: 'growth',
  promise: 'Memory, handles and the table grow with tickets, not with time.',
  judge(entries: readonly Entry[]) {
    const samples = entriesOf(entries, 'sample');
    if (samples.length < minSamples) {
      return { looked: samples.length, wrong: [`Only ${samples.length} samples were taken`] };
    }
    const nights = nightsOf(samples);
    const last = samples.at(-1);
    return {
      looked: samples.length * 3,
      wrong: [
        ...risesOf(samples, 'memoryMb'),
        ...risesOf(samples, 'handles'),
        ...growsAtNight(nights),
      ],
      figures: [
        ['MB of memory at the end', last?.memoryMb ?? 0],
        ['handles at the end', last?.handles ?? 0],
        ['items in the table at the end', last?.items ?? 0],
        ['items that a quiet night adds', nights[0] ?? 0],
      ],
    };
  },
};
