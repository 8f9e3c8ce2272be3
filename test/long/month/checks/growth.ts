import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

/** Samples before this many tickets say nothing: what a hotline needs at all outweighs them. */
const minSamples = 6;

/** By so much a median may rise from the first half of the month to the second. */
const maxRise = 1.3;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const halves = (samples: readonly EntryOf<'sample'>[]) => {
  const middle = Math.floor(samples.length / 2);
  return [samples.slice(0, middle), samples.slice(middle)] as const;
};

const risesOf = (samples: readonly EntryOf<'sample'>[], name: 'memoryMb' | 'handles'): string[] => {
  const [first, second] = halves(samples).map((half) => median(half.map((one) => one[name])));
  if (first === undefined || second === undefined || second <= first * maxRise) return [];
  return [`${name} rose from ${first} to ${second} between the halves of the month`];
};

const ticketsBy = (entries: readonly Entry[], at: number): number =>
  entriesOf(entries, 'opened').filter((opened) => opened.at <= at).length;

/** Table size for each ticket: it may grow while a ticket’s history does, not without end. */
const tableRise = (entries: readonly Entry[], samples: readonly EntryOf<'sample'>[]): string[] => {
  const perTicket = samples.map(({ tableMb, at }) => tableMb / Math.max(1, ticketsBy(entries, at)));
  const [first, second] = [perTicket[Math.floor(perTicket.length / 2)], perTicket.at(-1)];
  if (first === undefined || second === undefined || second <= first * maxRise) return [];
  return [`The table grew from ${first.toFixed(3)} to ${second.toFixed(3)} MB for each ticket`];
};

export const growth: MonthCheck = {
  name: 'growth',
  promise: 'Memory, handles and the size of the table grow with tickets, not with time.',
  judge(entries) {
    const samples = entriesOf(entries, 'sample');
    if (samples.length < minSamples) {
      return { looked: samples.length, wrong: [`Only ${samples.length} samples were taken`] };
    }
    const last = samples.at(-1);
    return {
      looked: samples.length * 3,
      wrong: [
        ...risesOf(samples, 'memoryMb'),
        ...risesOf(samples, 'handles'),
        ...tableRise(entries, samples),
      ],
      figures: [
        ['MB of memory at the end', last?.memoryMb ?? 0],
        ['handles at the end', last?.handles ?? 0],
        ['MB of the table at the end', last?.tableMb ?? 0],
      ],
    };
  },
};
