import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebhookStore } from '../../../../adapters/dynamodb/open311/webhook-store.ts';
import type { Webhook } from '../../../../core/events/webhook.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aWebhook } from '../../../support/samples/a-webhook.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const change = (after: Webhook, kind: 'made' | 'withdrawn' = 'made') => ({
  ...{ kind, after, at: atMinute(after.version) },
  by: { sub: staffSub(2), role: 'administrator' as const },
});

test('webhooks are found by id and listed by name, without their change history', async () => {
  const store = createWebhookStore(table);
  const [press, shop] = [aWebhook({ id: 'press123', name: 'Đài' }), aWebhook({ id: 'shop1234' })];
  for (const one of [shop, press]) expect(await store.put(change(one))).toBe(true);
  expect(await store.find('shop1234')).toEqual(shop);
  expect(await store.find('nobody12')).toBeUndefined();
  expect((await store.list()).map(({ name }) => name)).toEqual(['Đài', 'Một cửa']);
});

test('only one of two concurrent changes of a webhook is stored', async () => {
  const store = createWebhookStore(table);
  const before = aWebhook({ id: 'race1234', name: 'Ấp' });
  await store.put(change(before));
  const after = { ...before, version: 2, withdrawnAt: atMinute(2) };
  const done = await Promise.all([1, 2].map(() => store.put(change(after, 'withdrawn'))));
  expect(done.toSorted()).toEqual([false, true]);
  expect(await store.find('race1234')).toEqual(after);
});
