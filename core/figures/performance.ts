import * as z from 'zod';
import type { MonthGroup } from './month.ts';

/** Smallest count that is published as a number. Smaller ones could identify a family in a commune. */
export const fewest = 5;

/** Published count: the number, or `few` for 1 to 4. */
export const Told = z.union([z.number().int(), z.literal('few')]);
export type Told = z.infer<typeof Told>;

/** Percentage in time, as a range if the exact value would reveal a count below five. */
export const Share = z.object({ from: z.number().int(), to: z.number().int() });
export type Share = z.infer<typeof Share>;

/** Published statistics of a unit, service, commune or the province. */
export const Performance = z.object({
  key: z.string(),
  received: Told,
  done: Told,
  /** Number of answers that became due: given in time, or their deadline passed. */
  due: Told,
  /** Number of due answers that missed their deadline; absent if it would reveal a small number of answers in time. */
  late: Told.optional(),
  onTime: Share.optional(),
  /** Average rating from 1 to 5; absent with fewer than five ratings. */
  rating: z.number().optional(),
  /** Open tickets past their deadline at the time of computation. */
  overdue: Told,
});
export type Performance = z.infer<typeof Performance>;

const told = (count: number): Told => (count > 0 && count < fewest ? 'few' : count);

const isFew = (count: number): boolean => told(count) === 'few';

const percent = (part: number, whole: number): number => (100 * part) / whole;

/**
 * Returns the percentage in time. If the count behind it is 1 to 4, the range covers all four values, so that it does not
 * reveal the count.
 */
const shareOf = (due: number, late: number): Share | undefined => {
  if (due < fewest) return undefined;
  const onTime = due - late;
  if (isFew(late)) return { from: Math.floor(percent(due - fewest + 1, due)), to: 99 };
  if (isFew(onTime)) return { from: 1, to: Math.ceil(percent(fewest - 1, due)) };
  const exact = Math.round(percent(onTime, due));
  return { from: exact, to: exact };
};

/** Returns the published statistics of a group, with counts below five hidden. */
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

/** Compares groups: by overdue tickets, then by the share of missed deadlines, then by open and new tickets. */
const mostNeedFirst = (a: MonthGroup, b: MonthGroup): number => {
  const onTime = ({ resolveDue, resolveMissed }: MonthGroup): number =>
    resolveDue === 0 ? 1 : (resolveDue - resolveMissed) / resolveDue;
  return b.late - a.late || onTime(a) - onTime(b) || b.open - a.open || b.opened - a.opened;
};

/** Returns whether the group has at least five tickets in one of its counts, so that its row is published. */
export const isTellingRow = ({ opened, resolved, resolveDue }: MonthGroup): boolean =>
  opened >= fewest || resolved >= fewest || resolveDue >= fewest;

export type Performances = {
  /** Groups with enough tickets to publish, those with most overdue tickets first. */
  rows: Performance[];
  /** Keys of the groups with all counts below five. */
  small: string[];
};

/** Returns the rows to publish, and the keys of the groups that are too small. */
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

/** Returns the sum of several monthly groups under a new key. */
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
