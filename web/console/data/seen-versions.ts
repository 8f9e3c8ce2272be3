import * as z from 'zod';

/** Ticket codes with the version that the person last looked at, the oldest look first. */
const Seen = z.array(z.tuple([z.string(), z.int()]));
type Seen = z.infer<typeof Seen>;

/** Maximum number of remembered tickets per person and device. */
const maxSeen = 500;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Opens the store of the ticket versions that a staff member last looked at on this device. It contains ticket codes and
 * version numbers only.
 */
export function createSeenVersionStore(store: Store, sub: string) {
  const name = `1022-seen-${sub}`;
  const read = (): Seen => Seen.safeParse(JSON.parse(store.getItem(name) ?? '[]')).data ?? [];
  return {
    /** Returns the version last looked at, or undefined if the person never opened the ticket on this device. */
    find: (code: string): number | undefined => read().find(([one]) => one === code)?.[1],
    /** Returns the versions of all tickets by code. */
    all: (): ReadonlyMap<string, number> => new Map(read()),
    note(code: string, version: number): void {
      const others = read().filter(([one]) => one !== code);
      store.setItem(name, JSON.stringify([...others, [code, version]].slice(-maxSeen)));
    },
    remove: (): void => store.removeItem(name),
  };
}
