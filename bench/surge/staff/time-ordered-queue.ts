/** Priority queue ordered by time. Items with the same time are ordered by insertion. */
export type TimeOrderedQueue<Item> = {
  put(at: number, item: Item): void;
  take(): { at: number; item: Item } | undefined;
  nextAt(): number | undefined;
};

type Entry<Item> = { at: number; order: number; item: Item };

export function createTimeOrderedQueue<Item>(): TimeOrderedQueue<Item> {
  const entries: Entry<Item>[] = [];
  const count = { put: 0 };

  const isBefore = (left: number, right: number): boolean => {
    const [a, b] = [entries[left], entries[right]];
    if (a === undefined || b === undefined) return a !== undefined;
    return a.at === b.at ? a.order < b.order : a.at < b.at;
  };
  const swap = (left: number, right: number): void => {
    const [a, b] = [entries[left], entries[right]];
    if (a === undefined || b === undefined) return;
    entries[left] = b;
    entries[right] = a;
  };
  const rise = (place: number): void => {
    const parent = (place - 1) >> 1;
    if (place === 0 || isBefore(parent, place)) return;
    swap(parent, place);
    rise(parent);
  };
  const sink = (place: number): void => {
    const [left, right] = [2 * place + 1, 2 * place + 2];
    const child = isBefore(right, left) ? right : left;
    if (child >= entries.length || isBefore(place, child)) return;
    swap(place, child);
    sink(child);
  };

  return {
    put: (at, item) => {
      entries.push({ at, order: count.put, item });
      count.put += 1;
      rise(entries.length - 1);
    },
    take: () => {
      swap(0, entries.length - 1);
      const first = entries.pop();
      if (entries.length > 1) sink(0);
      return first;
    },
    nextAt: () => entries[0]?.at,
  };
}
