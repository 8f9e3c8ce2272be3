import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRetentionBackfillStore } from '../../../adapters/dynamodb/earlier-tickets.ts';
import { createEndedTicketFinder } from '../../../adapters/dynamodb/ended-tickets.ts';
import { createTicketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { createTicketsByDayGenerator } from '../../../adapters/dynamodb/tickets-by-day.ts';
import { backfillRetentionIndex } from '../../../core/privacy/find-earlier.ts';
import { encodeTicketCode } from '../../../core/ticket/code.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const day = 24 * 3_600_000;
const later = new Date(openingMorning.getTime() + 730 * day);
const closed = { status: 'closed', nextCheckAt: undefined, closedAt: openingMorning } as const;
const old = aTicket({
  code: encodeTicketCode(testHmac.digest('code', 'before the rules')),
  ...closed,
});
const canaryTicket = aTicket({
  ...closed,
  code: encodeTicketCode(testHmac.digest('code', 'a trial')),
  isCanary: true,
});
const passedOver: string[] = [];
const find = (now: Date, bounds: { days: number; tickets: number; back: number; empty: number }) =>
  backfillRetentionIndex(
    {
      ...{ tickets: createTicketStore(table), openedOn: createTicketsByDayGenerator(table) },
      ...{ earlier: createRetentionBackfillStore(table), now: () => now },
      passedOver: (code) => passedOver.push(code),
    },
    bounds,
  );
const ended = async () => (await createEndedTicketFinder(table)('VP01', later)).codes;

/** Removes a ticket's index entry, as an earlier version of the code stored tickets. */
const unlist = ({ code }: Ticket) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: `T#${code}`, sk: 'A' },
      UpdateExpression: 'REMOVE gsi3pk, gsi3sk',
    }),
  );

test('the nightly retention backfill finds each ticket that ended before retention rules existed once', async () => {
  for (const ticket of [old, canaryTicket]) await createTicketStore(table).open(ticket);
  await createTicketStore(table).open(
    aTicket({ code: encodeTicketCode(testHmac.digest('code', 'open')) }),
  );
  await unlist(old);
  expect(await ended()).not.toContain(old.code);
  const now = new Date(openingMorning.getTime() + 12 * day);
  const night = { days: 10, tickets: 100, back: 25, empty: 20 };
  expect(await find(now, night)).toEqual({ entered: 0, isOver: false });
  expect(await find(now, night)).toEqual({ entered: 1, isOver: false });
  expect(await ended()).toContain(old.code);
  expect(await ended()).not.toContain(canaryTicket.code);
  await unlist(old);
  // the search has already passed that day
  expect((await find(now, night)).entered).toBe(0);
});

test('the retention backfill of old ended tickets stops permanently after it has covered all years', async () => {
  const now = new Date(openingMorning.getTime() + 12 * day);
  const night = { days: 10, tickets: 100, back: 25, empty: 20 };
  expect(await find(now, night)).toEqual({ entered: 0, isOver: true });
  expect((await createRetentionBackfillStore(table).place())?.day).toBe('2021-11-19');
  const month = new Date(now.getTime() + 30 * day);
  expect(await find(month, night)).toEqual({ entered: 0, isOver: true });
  expect(await ended()).not.toContain(old.code);
});

test('the retention backfill of old ended tickets stops for the night after the maximum number of tickets', async () => {
  await createRetentionBackfillStore(table).keep({ day: '2021-12-03', empty: 0 });
  const now = new Date(openingMorning.getTime() + 12 * day);
  await find(now, { days: 10, tickets: 1, back: 25, empty: 20 });
  expect((await createRetentionBackfillStore(table).place())?.day).toBe('2021-12-02');
  await unlist(old);
});

test('the retention backfill does not list an ended ticket whose version has changed', async () => {
  expect(await createRetentionBackfillStore(table).enter({ ...old, version: 7 })).toBe(false);
  expect(await createRetentionBackfillStore(table).enter(old)).toBe(true);
  expect(await createRetentionBackfillStore(table).enter(old)).toBe(false);
});

test('the retention backfill reports an unreadable ended ticket by its code and continues', async () => {
  const bad = aTicket({
    ...closed,
    code: encodeTicketCode(testHmac.digest('code', 'unreadable')),
  });
  await createTicketStore(table).open(bad);
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: `T#${bad.code}`, sk: 'A' },
      UpdateExpression: 'SET openedAt = :nonsense',
      ExpressionAttributeValues: { ':nonsense': 'no time' },
    }),
  );
  await unlist(old);
  await createRetentionBackfillStore(table).keep({ day: '2021-12-03', empty: 0 });
  const now = new Date(openingMorning.getTime() + 12 * day);
  const { entered } = await find(now, { days: 10, tickets: 100, back: 25, empty: 20 });
  expect([entered, passedOver]).toEqual([1, [bad.code]]);
  expect(await ended()).toContain(old.code);
});

test('the retention backfill stops on a DynamoDB error and repeats the same day on the next night', async () => {
  await createRetentionBackfillStore(table).keep({ day: '2021-12-05', empty: 0 });
  const throttled = backfillRetentionIndex({
    tickets: { find: () => Promise.reject(new Error('throttled')) },
    ...{
      openedOn: createTicketsByDayGenerator(table),
      earlier: createRetentionBackfillStore(table),
    },
    passedOver: (code) => passedOver.push(code),
    now: () => new Date(openingMorning.getTime() + 12 * day),
  });
  await expect(throttled).rejects.toThrow('throttled');
  expect((await createRetentionBackfillStore(table).place())?.day).toBe('2021-12-05');
});

test('the retention backfill ends after several consecutive days on which no ticket was opened', async () => {
  await createRetentionBackfillStore(table).keep({ day: '2021-12-07', empty: 0 });
  const now = new Date(openingMorning.getTime() + 12 * day);
  const night = { days: 8, tickets: 100, back: 300, empty: 5 };
  expect(await find(now, night)).toMatchObject({ isOver: false }); // four empty days, the opening's, three empty ones
  expect(await createRetentionBackfillStore(table).place()).toEqual({
    day: '2021-11-29',
    empty: 3,
  });
  // two more days: empty days of earlier nights count
  expect(await find(now, { ...night, days: 2 })).toEqual({ entered: 0, isOver: true });
});
