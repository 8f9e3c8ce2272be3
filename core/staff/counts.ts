import type { Ladder } from '../sla/threshold.ts';
import { LateClock, type LateStore, lateLevels } from './late.ts';

/** How many there are, or how many at least. */
export type Counted = { count: number; isComplete: boolean };

/** Of each kind no more are counted: a badge says "99+", and asking for it often must cost little. */
export const mostInBadge = 100;

export type CountStore = {
  queue(unit: string): Promise<Counted>;
  callbacks(): Promise<Counted>;
  undelivered(): Promise<Counted>;
};

const sumOf = (counts: readonly Counted[]): Counted => {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    count: Math.min(all, mostInBadge),
    isComplete: all <= mostInBadge && counts.every(({ isComplete }) => isComplete),
  };
};

type Ports = { counts: CountStore; late: Pick<LateStore, 'count'> };
type Asked = { queueOf: string; lateOf: string | undefined; isHotline: boolean };

/** What waits: in a queue, late, and, for the hotline's own people, calls that are owed and messages that didn't arrive. */
export const countsFor = async (
  { queueOf, lateOf, isHotline }: Asked,
  { ladder, now }: { ladder: Ladder; now: Date },
  { counts, late }: Ports,
): Promise<Record<string, Counted>> => {
  const levels = lateLevels(ladder, now).flatMap((percent) =>
    LateClock.options.map((clock) => ({ clock, percent })),
  );
  const [queue, atLevels, callbacks, undelivered] = await Promise.all([
    counts.queue(queueOf),
    Promise.all(levels.map((level) => late.count(level, lateOf, mostInBadge))),
    isHotline ? counts.callbacks() : undefined,
    isHotline ? counts.undelivered() : undefined,
  ]);
  return {
    queue,
    late: sumOf(atLevels),
    ...(callbacks && { callbacks }),
    ...(undelivered && { undelivered }),
  };
};
