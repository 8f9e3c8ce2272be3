import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  getOwnItems,
  type PersonalItemStore,
  type PersonalItems,
} from '../../../../core/staff/members/personal-items.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

const notes: PersonalItems<{ id: string; text: string }> = {
  kind: {
    key: (sub, id) => ({ pk: sub, sk: id }),
    typedKey: (sub, id) => ({ pk: sub, sk: id, type: 'note' }),
  },
  schema: z.object({ id: z.string(), text: z.string() }),
  max: 3,
};

/** Builds one member's notes in a store that returns items in the order of their ids, as DynamoDB does. */
function memoryNotes() {
  const stored = new Map<string, { item: unknown; addedAt: Date }>();
  let minute = 0;
  const personalItems: PersonalItemStore = {
    list: async ({ schema }) =>
      [...stored]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { item, addedAt }]) => ({ item: schema.parse(item), addedAt })),
    async put(_, __, one) {
      stored.set(one.item.id, one);
    },
    async delete(_, __, id) {
      stored.delete(id);
    },
  };
  const now = () => {
    minute += 1;
    return atMinute(minute);
  };
  return getOwnItems(notes, 'me', { personalItems, now });
}

const aNote = (id: string, text = id) => ({ id, text });

test('a new personal item is listed last, and a replaced one retains its position', async () => {
  const own = memoryNotes();
  for (const note of [aNote('z'), aNote('b'), aNote('z', 'changed')]) await own.put(note);
  expect(await own.list()).toEqual([aNote('z', 'changed'), aNote('b')]);
});

test('a member with the maximum number of personal items can replace and delete items but not add one', async () => {
  const own = memoryNotes();
  for (const id of ['a', 'b', 'c']) expect(await own.put(aNote(id))).toBe(true);
  expect(await own.put(aNote('d'))).toBe(false);
  expect(await own.put(aNote('b', 'changed'))).toBe(true);
  await own.delete('a');
  expect(await own.put(aNote('d'))).toBe(true);
  expect((await own.list()).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
});
