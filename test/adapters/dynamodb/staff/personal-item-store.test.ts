import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { createPersonalItemStore } from '../../../../adapters/dynamodb/staff/personal-item-store.ts';
import type { PersonalItems } from '../../../../core/staff/members/personal-items.ts';
import { itemKinds } from '../../../../core/table/item-kinds.ts';
import { Instant } from '../../../../core/time/instant.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const Note = z.object({ id: z.string(), dueAt: Instant });
type Note = z.infer<typeof Note>;
const notes: PersonalItems<Note> = { kind: itemKinds.savedView, schema: Note, max: 5 };
const aNote = (id: string) => ({ item: { id, dueAt: atMinute(9) }, addedAt: atMinute(0) });

test('personal items are stored, replaced and deleted for one member only', async () => {
  const store = createPersonalItemStore(table);
  for (const id of ['a', 'b']) await store.put(notes, 'me', aNote(id), atMinute(1));
  await store.put(notes, 'other', aNote('c'), atMinute(1));
  const changed = { ...aNote('b'), item: { id: 'b', dueAt: atMinute(10) } };
  await store.put(notes, 'me', changed, atMinute(2));
  await store.delete(notes, 'me', 'a');
  await store.delete(notes, 'me', 'unknown');
  expect(await store.list(notes, 'me', atMinute(3))).toEqual([changed]);
  expect(await store.list(notes, 'other', atMinute(3))).toEqual([aNote('c')]);
});

test('expired personal items are not listed although DynamoDB deletes them later', async () => {
  const kind = { ...itemKinds.presence, expires: { after: '10 minutes' } } as const;
  const expiring = { ...notes, kind };
  const store = createPersonalItemStore(table);
  await store.put(expiring, 'me', aNote('a'), atMinute(0));
  expect(await store.list(expiring, 'me', atMinute(9))).toEqual([aNote('a')]);
  expect(await store.list(expiring, 'me', atMinute(10))).toEqual([]);
});
