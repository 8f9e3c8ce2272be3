import type * as z from 'zod';
import type { Lifetime } from '../../table/lifetime.ts';

type Identified = { id: string };

/** Kind of items that belong to one staff member each: key and lifetime, schema, and limit. */
export type PersonalItems<Item extends Identified> = {
  kind: {
    key(sub: string, id: string): { pk: string; sk: string };
    typedKey(sub: string, id: string): { pk: string; sk: string; type: string | undefined };
    expires?: { after: Lifetime };
  };
  schema: z.ZodType<Item>;
  /** Maximum number of items that a member can store. Concurrent requests may exceed it slightly. */
  max: number;
};

/** Item with the time of its first storage. */
type StoredItem<Item> = { item: Item; addedAt: Date };

/** Store of all kinds of personal items. */
export type PersonalItemStore = {
  /** Returns the member's items of the kind that have not expired at `now`. */
  list<Item extends Identified>(
    items: PersonalItems<Item>,
    sub: string,
    now: Date,
  ): Promise<StoredItem<Item>[]>;
  /** Stores an item or replaces the one with its id. Its lifetime begins at `now`. */
  put<Item extends Identified>(
    items: PersonalItems<Item>,
    sub: string,
    stored: StoredItem<Item>,
    now: Date,
  ): Promise<void>;
  /** Succeeds even if the id is unknown. */
  delete(items: Pick<PersonalItems<Identified>, 'kind'>, sub: string, id: string): Promise<void>;
};

/** A member's own items of one kind. */
export type OwnItems<Item extends Identified> = {
  /** Returns the items in the order in which they were first stored. */
  list(): Promise<Item[]>;
  /** Stores an item or replaces the one with its id. Returns false if the member has the maximum number of items. */
  put(item: Item): Promise<boolean>;
  /** Succeeds even if the id is unknown. */
  delete(id: string): Promise<void>;
};

export type PersonalItemDeps = { personalItems: PersonalItemStore; now(): Date };

/** Returns access to one member's items of one kind. */
export function getOwnItems<Item extends Identified>(
  items: PersonalItems<Item>,
  sub: string,
  { personalItems: store, now }: PersonalItemDeps,
): OwnItems<Item> {
  const load = async () =>
    (await store.list(items, sub, now())).toSorted(
      (a, b) => a.addedAt.getTime() - b.addedAt.getTime(),
    );
  return {
    list: async () => (await load()).map(({ item }) => item),
    async put(item) {
      const stored = await load();
      const before = stored.find((one) => one.item.id === item.id);
      if (!before && stored.length >= items.max) return false;
      await store.put(items, sub, { item, addedAt: before?.addedAt ?? now() }, now());
      return true;
    },
    delete: (id) => store.delete(items, sub, id),
  };
}
