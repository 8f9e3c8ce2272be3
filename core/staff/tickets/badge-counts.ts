import type { ClockEscalationPolicy } from '../../sla/escalation-policy.ts';
import { OverdueClockName } from '../../sla/time-limit.ts';
import { listOverduePercentages, type OverdueTicketStore } from './overdue-tickets.ts';
import type { QueuedTicket } from './queue.ts';

/** Number of items shown on a console badge; a lower bound if `isComplete` is false. */
export type BadgeCount = { count: number; isComplete: boolean };

/**
 * Maximum number of items counted for a console badge, which then shows "99+". The limit makes the frequent requests for
 * badges cheap.
 */
export const maxBadgeCount = 100;

export type BadgeCountStore = {
  /** Counts the tickets in the queue of a unit, up to `most`. */
  queue(unit: string, most?: number): Promise<BadgeCount>;
  callbacks(): Promise<BadgeCount>;
  undelivered(): Promise<BadgeCount>;
  moderation(): Promise<BadgeCount>;
  national(): Promise<BadgeCount>;
  extensions(): Promise<BadgeCount>;
};

const sumBadgeCounts = (counts: readonly BadgeCount[]): BadgeCount => {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    count: Math.min(all, maxBadgeCount),
    isComplete: all <= maxBadgeCount && counts.every(({ isComplete }) => isComplete),
  };
};

/** Counts in the operators' queue also the possible emergencies of other units, which the queue lists too. */
export function addPossibleEmergencies(
  counts: BadgeCountStore,
  find: () => Promise<readonly Pick<QueuedTicket, 'unit'>[]>,
): BadgeCountStore {
  return {
    ...counts,
    queue: async (operators, most) => {
      const [queue, found] = await Promise.all([counts.queue(operators, most), find()]);
      const others = found.filter(({ unit }) => unit !== operators).length;
      return sumBadgeCounts([queue, { count: others, isComplete: true }]);
    },
  };
}

type CountsDeps = { counts: BadgeCountStore; late: Pick<OverdueTicketStore, 'count'> };
type CountsQuery = {
  queueOf: string;
  lateOf: string | undefined;
  /** Lists for which badge counts are returned in addition to the queue and the overdue tickets. */
  lists: readonly ('callbacks' | 'undelivered' | 'moderation' | 'national' | 'extensions')[];
};

/** Returns the badge counts of a unit's queue, of the overdue tickets, and of the further lists that the member may open. */
export async function readBadgeCounts(
  { queueOf, lateOf, lists }: CountsQuery,
  { escalationPolicy, now }: { escalationPolicy: ClockEscalationPolicy; now: Date },
  { counts, late }: CountsDeps,
): Promise<Record<string, BadgeCount>> {
  const levels = listOverduePercentages(escalationPolicy, now).flatMap((percent) =>
    OverdueClockName.options.map((clock) => ({ clock, percent })),
  );
  const [queue, atLevels, inLists] = await Promise.all([
    counts.queue(queueOf),
    Promise.all(levels.map((level) => late.count(level, lateOf, maxBadgeCount))),
    Promise.all(lists.map(async (list) => [list, await counts[list]()] as const)),
  ]);
  return { queue, late: sumBadgeCounts(atLevels), ...Object.fromEntries(inLists) };
}
