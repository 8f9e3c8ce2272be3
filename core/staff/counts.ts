import type { Ladder } from '../sla/threshold.ts';
import { LateClock, type LateStore, lateLevels } from './late.ts';

/** A counted number of items; a lower bound if `isComplete` is false. */
export type Counted = { count: number; isComplete: boolean };

/** Maximum count of a badge, which then shows "99+"; keeps the frequent requests cheap. */
export const mostInBadge = 100;

export type CountStore = {
  queue(unit: string): Promise<Counted>;
  callbacks(): Promise<Counted>;
  undelivered(): Promise<Counted>;
  moderation(): Promise<Counted>;
};

const sumOf = (counts: readonly Counted[]): Counted => {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    count: Math.min(all, mostInBadge),
    isComplete: all <= mostInBadge && counts.every(({ isComplete }) => isComplete),
  };
};

type Ports = { counts: CountStore; late: Pick<LateStore, 'count'> };
type Asked = {
  queueOf: string;
  lateOf: string | undefined;
  /** Lists that the member may open and whose badge counts are returned, besides the queue and the late tickets. */
  lists: readonly ('callbacks' | 'undelivered' | 'moderation')[];
};

/** Returns the badge counts: a queue, the late tickets, and the member's additional lists. */
export const countsFor = async (
  { queueOf, lateOf, lists }: Asked,
  { ladder, now }: { ladder: Ladder; now: Date },
  { counts, late }: Ports,
): Promise<Record<string, Counted>> => {
  const levels = lateLevels(ladder, now).flatMap((percent) =>
    LateClock.options.map((clock) => ({ clock, percent })),
  );
  const [queue, atLevels, inLists] = await Promise.all([
    counts.queue(queueOf),
    Promise.all(levels.map((level) => late.count(level, lateOf, mostInBadge))),
    Promise.all(lists.map(async (list) => [list, await counts[list]()] as const)),
  ]);
  return { queue, late: sumOf(atLevels), ...Object.fromEntries(inLists) };
};
