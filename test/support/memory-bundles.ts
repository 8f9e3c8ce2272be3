import type { AlertName } from '../../core/messages/alert.ts';
import type { BundlePorts, BundleSlot } from '../../core/messages/bundles.ts';

type Bundles = Pick<BundlePorts, 'bundles' | 'wakeAt'> & {
  /** The earliest slot that is to be woken by the instant; it is returned once. */
  dueBy(instant: Date): BundleSlot | undefined;
};

/** Slots of bundles in memory, with the same promises as the table's, and the queue that wakes them. */
export const memoryBundles = (): Bundles => {
  const taken = new Map<string, Date>();
  const lists = new Map<string, Map<string, AlertName>>();
  const wakes = new Map<string, BundleSlot>();
  const nameOf = ({ line, freeAt }: BundleSlot): string => `${line}#${freeAt.toISOString()}`;
  return {
    dueBy: (instant) => {
      const [first] = [...wakes.values()]
        .filter(({ freeAt }) => freeAt <= instant)
        .toSorted((a, b) => a.freeAt.getTime() - b.freeAt.getTime());
      if (first) wakes.delete(nameOf(first));
      return first;
    },
    wakeAt: async (slot) => void wakes.set(nameOf(slot), slot),
    bundles: {
      async take({ line, freeAt }, now) {
        const until = taken.get(line);
        if (until && until > now) return { kind: 'busy', freeAt: until };
        taken.set(line, freeAt);
        return { kind: 'taken', previous: until && { line, freeAt: until } };
      },
      async add(slot, { code, key }) {
        const list = lists.get(nameOf(slot)) ?? new Map<string, AlertName>();
        lists.set(nameOf(slot), list.set(`${code}#${key}`, { code, key }));
      },
      waiting: async (slot) => [...(lists.get(nameOf(slot))?.values() ?? [])],
    },
  };
};
