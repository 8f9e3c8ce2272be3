import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleStore } from '../../../adapters/dynamodb/bundle-store.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const { code } = aTicket();

test('a slot is taken by one, and names the slot before it', async () => {
  const { take } = bundleStore(table);
  const line = 'SO_YT/handler/sms';
  const first = { line, freeAt: atMinute(5) };
  expect(await take(first, atMinute(0))).toEqual({ kind: 'taken', previous: undefined });
  expect(await take({ line, freeAt: atMinute(6) }, atMinute(1))).toEqual({
    kind: 'busy',
    freeAt: atMinute(5),
  });
  const second = { line, freeAt: atMinute(10) };
  const races = await Promise.all([take(second, atMinute(5)), take(second, atMinute(5))]);
  expect(races).toContainEqual({ kind: 'taken', previous: first });
  expect(races).toContainEqual({ kind: 'busy', freeAt: atMinute(10) });
});

test('what waits is listed once, for its slot alone', async () => {
  const { add, waiting } = bundleStore(table);
  const slot = { line: 'SO_YT/handler/email', freeAt: atMinute(5) };
  await add(slot, { code, key: 'assigned.2-SO_YT-handler-email' });
  await add(slot, { code, key: 'assigned.2-SO_YT-handler-email' });
  await add(slot, { code, key: 'rung.1-SO_YT-handler-email' });
  expect(await waiting(slot)).toEqual([
    { code, key: 'assigned.2-SO_YT-handler-email' },
    { code, key: 'rung.1-SO_YT-handler-email' },
  ]);
  expect(await waiting({ ...slot, freeAt: atMinute(10) })).toEqual([]);
});
