import * as z from 'zod';
import type { MonthGroup } from './month.ts';

/** A cell of fewer is told to nobody: in a commune it may be one family. */
export const fewest = 5;

/** A number that may be told, or that it is one of those below five. */
export const Told = z.union([z.number().int(), z.literal('few')]);
export type Told = z.infer<typeof Told>;

/** The percent on time, or between which numbers it lies where the exact one would give a small number away. */
export const Share = z.object({ from: z.number().int(), to: z.number().int() });
export type Share = z.infer<typeof Share>;

/** What the public is told of a unit, a service, a commune or all. */
export const Performance = z.object({
  key: z.string(),
  received: Told,
  done: Told,
  /** Answers that came due: given in time, or their deadline passed. */
  due: Told,
  /** The part of `due` that missed its deadline; missing where that would reveal how few were in time. */
  late: Told.optional(),
  onTime: Share.optional(),
  /** From 1 to 5; nothing where fewer than five have rated. */
  rating: z.number().optional(),
  /** Open and past its deadline, when the figures were made. */
  overdue: Told,
});
export type Performance = z.infer<typeof Performance>;

const told = (count: number): Told => (count > 0 && count < fewest ? 'few' : count);

const isFew = (count: number): boolean => told(count) === 'few';

const percent = (part: number, whole: number): number => (100 * part) / whole;

/** The bounds are those of every number of one to four, so that nothing follows from them. */
const shareOf = (due: number, late: number): Share | undefined => {
  if (due < fewest) return undefined;
  const onTime = due - late;
  if (isFew(late)) return { from: Math.floor(percent(due - fewest + 1, due)), to: 99 };
  if (isFew(onTime)) return { from: 1, to: Math.ceil(percent(fewest - 1, due)) };
  const exact = Math.round(percent(onTime, due));
  return { from: exact, to: exact };
};

/** All that of one row may be told. */
export const performanceOf = (group: MonthGroup): Performance => {
  const { key, opened, resolved, resolveDue, resolveMissed, ratings, ratingSum, late } = group;
  const onTime = shareOf(resolveDue, resolveMissed);
  return {
    key,
    received: told(opened),
    done: told(resolved),
    due: told(resolveDue),
    ...(onTime && !isFew(resolveDue - resolveMissed) && { late: told(resolveMissed) }),
    ...(onTime && { onTime }),
    ...(ratings >= fewest && { rating: Math.round((10 * ratingSum) / ratings) / 10 }),
    overdue: told(late),
  };
};

/** Those who need attention first: what is late now, then who was late most, then who has most to do. */
const mostNeedFirst = (a: MonthGroup, b: MonthGroup): number => {
  const onTime = ({ resolveDue, resolveMissed }: MonthGroup): number =>
    resolveDue === 0 ? 1 : (resolveDue - resolveMissed) / resolveDue;
  return b.late - a.late || onTime(a) - onTime(b) || b.open - a.open || b.opened - a.opened;
};

/** Whether it has enough of something to be told of. */
export const isTellingRow = ({ opened, resolved, resolveDue }: MonthGroup): boolean =>
  opened >= fewest || resolved >= fewest || resolveDue >= fewest;

export type Performances = {
  /** With enough to be told of, those who need attention first. */
  rows: Performance[];
  /** With less than that in every number. */
  small: string[];
};

/** The rows that say something, and the names of those that have too little to. */
export const performances = (groups: readonly MonthGroup[]): Performances => {
  const named = groups.filter(({ key }) => key !== '');
  const [large, small] = [named.filter(isTellingRow), named.filter((one) => !isTellingRow(one))];
  return {
    rows: large.toSorted(mostNeedFirst).map(performanceOf),
    small: small
      .filter(({ opened, resolved, resolveDue, open }) => opened + resolved + resolveDue + open > 0)
      .map(({ key }) => key),
  };
};

/** The groups added, under a key of their own. */
export const sumOfGroups = (key: string, groups: readonly MonthGroup[]): MonthGroup => {
  const sum = (of: (group: MonthGroup) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return {
    key,
    ...{ opened: sum(({ opened }) => opened), resolved: sum(({ resolved }) => resolved) },
    resolveDue: sum(({ resolveDue }) => resolveDue),
    resolveMissed: sum(({ resolveMissed }) => resolveMissed),
    ...{ ratings: sum(({ ratings }) => ratings), ratingSum: sum(({ ratingSum }) => ratingSum) },
    ...{ open: sum(({ open }) => open), late: sum(({ late }) => late) },
  };
};
