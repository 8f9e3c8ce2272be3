import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOpen311UpdateDeliveryStore } from '../../../../adapters/dynamodb/open311/open311-update-delivery-store.ts';
import { createWebhookDeliveryStore } from '../../../../adapters/dynamodb/open311/webhook-delivery-store.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const { code } = aTicket();

test('delivered Open311 updates are stored separately for each ticket and each subscribed site', async () => {
  const store = createOpen311UpdateDeliveryStore(table);
  expect(await store.of('site1234', code)).toEqual(new Set());
  for (const version of [3, 2, 3]) await store.add('site1234', code, version);
  expect(await store.of('site1234', code)).toEqual(new Set([2, 3]));
  expect(await store.of('other123', code)).toEqual(new Set());
});

const failed = { kind: 'not-taken', why: 'not-reached' } as const;

test('a webhook counts as failing from its first failed delivery to the next successful one', async () => {
  const log = createWebhookDeliveryStore(table);
  await log.note('hook1234', { kind: 'not-wanted' }, atMinute(0));
  expect((await log.states()).has('hook1234')).toBe(false);
  await log.note('hook1234', { kind: 'taken' }, atMinute(1));
  await log.note('hook1234', failed, atMinute(2));
  await log.note('hook1234', failed, atMinute(3));
  const last = { takenAt: atMinute(1), failedAt: atMinute(3), why: 'not-reached' };
  const failing = { ...last, failingSince: atMinute(2), failures: 2 };
  expect((await log.states()).get('hook1234')).toEqual(failing);
  await log.note('hook1234', { kind: 'taken' }, atMinute(3.1));
  const well = { ...last, takenAt: atMinute(3.1), failures: 0 };
  expect((await log.states()).get('hook1234')).toEqual(well);
  await log.note('hook1234', { kind: 'taken' }, atMinute(3.2));
  expect((await log.states()).get('hook1234')).toEqual(well); // a repetition so soon after changes nothing
});
