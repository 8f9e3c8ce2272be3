import {
  notificationBundleCheckIntervalMs,
  notificationBundleLeaseMs,
} from '../../../core/messages/deliver/bundle-lease.ts';
import type {
  EmergencyFlood,
  EmergencyFloodStore,
} from '../../../core/messages/deliver/emergency-floods.ts';
import type {
  NotificationBundleClaim,
  NotificationBundleDeps,
  NotificationBundleGroupState,
} from '../../../core/messages/deliver/notification-bundles.ts';
import type { NotificationId } from '../../../core/messages/notification.ts';

type Bundles = Pick<NotificationBundleDeps, 'bundles' | 'watch'> & {
  floods: EmergencyFloodStore;
} & {
  /** Returns the first claim check that is due by the instant. Checks repeat every minute until done. */
  dueBy(instant: Date): { claim: NotificationBundleClaim; at: Date; done(): void } | undefined;
};

const sum = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

type MemoryBundlesEntry = { at: Date; alert: NotificationId };
type Watched = { claim: NotificationBundleClaim; at: Date };

/** Claim checks in memory, with the delay and visibility timeout of the FIFO queue. */
const memoryWatch = (): Pick<Bundles, 'watch' | 'dueBy'> => {
  const watched = new Map<string, Watched>();
  return {
    async watch(claim) {
      const name = `${claim.line}.${claim.claimedAt.toISOString()}`;
      if (!watched.has(name))
        watched.set(name, { claim, at: sum(claim.claimedAt, notificationBundleLeaseMs) });
    },
    dueBy(instant) {
      const [first] = [...watched]
        .filter(([, { at }]) => at <= instant)
        .toSorted(([, a], [, b]) => a.at.getTime() - b.at.getTime());
      if (!first) return undefined;
      const [name, { claim, at }] = first;
      watched.set(name, { claim, at: sum(at, notificationBundleCheckIntervalMs) });
      return { claim, at, done: () => void watched.delete(name) };
    },
  };
};

const memoryFloods = (): EmergencyFloodStore => {
  const floods = new Map<string, EmergencyFlood>();
  const counted = new Set<string>();
  return {
    async count({ unit, code, isSuspect }, at, over) {
      if (counted.has(`${unit}#${code}`)) return;
      counted.add(`${unit}#${code}`);
      const last = floods.get(unit);
      const known =
        last && last.lastAt >= over ? last : { unit, since: at, tickets: 0, suspects: 0 };
      const { tickets, suspects } = known;
      floods.set(unit, {
        ...{ ...known, lastAt: at, tickets: tickets + 1 },
        suspects: suspects + Number(isSuspect),
      });
    },
    latest: async () => [...floods.values()],
  };
};

/** Bundle slots in memory with the table's guarantees, and the queue that checks their claims. */
export function memoryBundles(): Bundles {
  const slots = new Map<string, NotificationBundleGroupState>();
  const lists = new Map<string, MemoryBundlesEntry[]>();
  const end = (
    { line, claimedAt }: NotificationBundleClaim,
    change: Partial<NotificationBundleGroupState>,
  ): void => {
    const slot = slots.get(line);
    if (!slot?.isSending || slot.claimedAt.getTime() !== claimedAt.getTime()) return;
    slots.set(line, { ...slot, ...change, isSending: false });
  };
  return {
    ...memoryWatch(),
    floods: memoryFloods(),
    bundles: {
      async claim({ line, claimedAt }, leasedUntil) {
        const bundleSlot = slots.get(line);
        if (bundleSlot && bundleSlot.freeAt > claimedAt) return { kind: 'busy', slot: bundleSlot };
        const slot = { ...bundleSlot, line, claimedAt, freeAt: leasedUntil, isSending: true };
        slots.set(line, slot);
        return { kind: 'claimed', slot };
      },
      confirm: async (claim, freeAt) => end(claim, { freeAt, sentUpTo: claim.claimedAt }),
      release: async (claim, at, { isMoved } = { isMoved: false }) =>
        end(claim, { freeAt: at, ...(isMoved && { movedUpTo: claim.claimedAt }) }),
      find: async (line) => slots.get(line),
      listSentTimes: async (lines) => lines.flatMap((line) => slots.get(line)?.sentUpTo ?? []),
      async add(line, { code, key }, at) {
        lists.set(line, [...(lists.get(line) ?? []), { at, alert: { code, key } }]);
      },
      async waiting(line, since = new Date(0)) {
        const listed = (lists.get(line) ?? []).filter(({ at }) => at >= since);
        const byName = new Map(listed.map(({ alert }) => [`${alert.code}#${alert.key}`, alert]));
        return [...byName.values()];
      },
    },
  };
}
