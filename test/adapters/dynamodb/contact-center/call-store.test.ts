import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCallStatisticsStore } from '../../../../adapters/dynamodb/contact-center/call-statistics-store.ts';
import { createCallStore } from '../../../../adapters/dynamodb/contact-center/call-store.ts';
import type { Call } from '../../../../core/contact-center/model/calls/call.ts';
import {
  summarizeCalls,
  toHourlyCallCounts,
} from '../../../../core/contact-center/read/call-statistics.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const store = () => createCallStore(table, () => atMinute(5));
const { code } = aTicket();
const began = { beganAt: atMinute(0) };

const aCall = (id: string, changes: Partial<Call> = {}): Call & { beganAt: Date } => ({
  id: id.padEnd(8, '-'),
  ...{ direction: 'in', service: 'health', end: 'answered', waitedSeconds: 30 },
  ...began,
  ...changes,
});

const complete = (call: Call & { beganAt: Date }) =>
  store().complete(call, toHourlyCallCounts(call));

describe('ongoing call', () => {
  test('the stored record of an ongoing call does not depend on the order or repetition of the call’s events', async () => {
    const id = 'in-any-order';
    await store().note(id, { answeredAt: atMinute(2) });
    await store().note(id, { queuedAt: atMinute(1) });
    const noted = await store().note(id, { ...began, queuedAt: atMinute(1) });
    expect(noted).toEqual({ id, ...began, queuedAt: atMinute(1), answeredAt: atMinute(2) });
  });

  test('the record of an ongoing call keeps the time at which the call first entered a queue', async () => {
    await store().note('two-queues', { queuedAt: atMinute(1) });
    const noted = await store().note('two-queues', { queuedAt: atMinute(3) });
    expect(noted.queuedAt).toEqual(atMinute(1));
  });

  test('the record of an ongoing call expires after 90 days', async () => {
    await store().note('forgotten', began);
    const { Item } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: itemKeys.call('forgotten'),
      }),
    );
    expect(Item?.['ttl']).toBe(atMinute(5).getTime() / 1000 + 90 * 24 * 3600);
  });
});

describe('finished call', () => {
  test('a finished call is counted once, even if its contact record arrives repeatedly or concurrently', async () => {
    const [one, another] = [aCall('one', { rating: 5 }), aCall('another', { end: 'voicemail' })];
    await Promise.all([complete(one), complete(another), complete(one)]).catch(() => undefined);
    await Promise.all([complete(one), complete(another)]);
    const counted = summarizeCalls(await createCallStatisticsStore(table).getCounts('2021-12-03'));
    expect(counted).toMatchObject({ calls: 2, answered: 1, voicemail: 1, satisfaction: 5 });
  });

  test('the record of a completed call includes the details stored during the call', async () => {
    await store().note('noted-before', { queuedAt: atMinute(1) });
    const noted = await store().find('noted-before');
    await complete({ ...aCall('noted-before'), ...noted, ticket: code });
    expect(await store().find('noted-before')).toMatchObject({ ticket: code, end: 'answered' });
  });

  test('a finished call is counted by hour and service, separately from the ticket statistics', async () => {
    await complete(aCall('a-day-later', { beganAt: atMinute(24 * 60), service: '' }));
    expect(await createCallStatisticsStore(table).getCounts('2021-12-04')).toEqual([
      {
        ...{ date: '2021-12-04', hour: 8, service: '' },
        counts: { calls: 1, answered: 1, queued: 1, waitedSeconds: 30 },
      },
    ]);
  });
});

test('reading an unknown call returns undefined', async () => {
  expect(await store().find('unheard-of')).toBeUndefined();
});
