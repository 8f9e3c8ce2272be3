import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpen311ClientStore } from '../../../../adapters/dynamodb/open311/open311-client-store.ts';
import type {
  Open311ClientChange,
  StoredOpen311Client,
} from '../../../../core/open311/clients/stored-open311-client.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { aProvider } from '../../../support/samples/a-provider.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const change = (
  after: StoredOpen311Client,
  kind: Open311ClientChange['kind'] = 'issued',
): Open311ClientChange => ({
  kind,
  after,
  at: atMinute(after.version),
  by: { sub: staffSub(2), role: 'administrator' },
});

test('an Open311 provider is found only by its current API key after the key was replaced', async () => {
  const store = createOpen311ClientStore(table);
  const first = aProvider({ id: 'zalobridge', keyHash: 'first' });
  expect(await store.put(change(first))).toBe(true);
  expect(await store.findByKey('first')).toEqual(first);
  const second = { ...first, version: 2, keyHash: 'second' };
  expect(await store.put(change(second, 'key-renewed'))).toBe(true);
  expect(await store.findByKey('first')).toBeUndefined();
  expect(await store.findByKey('second')).toEqual(second);
  expect(await store.findByKey('third')).toBeUndefined();
});

test('only one of two concurrent provider changes succeeds, and the other leaves no API key stored', async () => {
  const store = createOpen311ClientStore(table);
  const before = aProvider({ id: 'pressportal', keyHash: 'press-1' });
  await store.put(change(before));
  const both = ['press-2', 'press-3'].map((keyHash) => ({ ...before, version: 2, keyHash }));
  const done = await Promise.all(both.map((one) => store.put(change(one, 'key-renewed'))));
  expect(done.toSorted()).toEqual([false, true]);
  const winner = both.find((_, at) => done[at]);
  const loser = both.find((_, at) => !done[at]);
  expect(await store.findByKey(winner?.keyHash ?? '')).toEqual(winner);
  expect(await store.findByKey(loser?.keyHash ?? '')).toBeUndefined();
});

test('Open311 providers are listed in Vietnamese name order, ignoring diacritics', async () => {
  const store = createOpen311ClientStore(table);
  await store.put(change(aProvider({ id: 'aaaaaaaa1', name: 'Ấp văn hóa', keyHash: 'a' })));
  await store.put(change(aProvider({ id: 'zzzzzzzz1', name: 'Đài truyền thanh', keyHash: 'd' })));
  const names = (await store.list()).map(({ name }) => name);
  expect(names.indexOf('Ấp văn hóa')).toBeLessThan(names.indexOf('Đài truyền thanh'));
});
