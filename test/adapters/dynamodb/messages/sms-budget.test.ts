import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import {
  createSmsBudgetCounter,
  createSmsSpendingReader,
} from '../../../../adapters/dynamodb/messages/sms-budget.ts';
import {
  type SmsLimit,
  smsSpendingCounterName,
} from '../../../../core/messages/compose/sms/sms-limits.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const midnight = new Date('2021-12-04T00:00:00+07:00');
const allowance = (of: SmsLimit['of'], bucket: string, maxAmount: number): SmsLimit => ({
  of,
  bucket,
  window: '2021-12-03',
  maxAmount,
  forgetAt: midnight,
});
const Counter = z.object({ count: z.number(), ttl: z.number() });
const counterOf = async ({ bucket, window }: SmsLimit) => {
  const Key = { pk: `R#${bucket}`, sk: window };
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  return Counter.optional().parse(Item);
};

test('exactly as many SMS are granted as the message budget allows, even with concurrent requests', async () => {
  const five = allowance('number', 'at once', 5);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => createSmsBudgetCounter(table).take([five])),
  );
  expect(results.filter((usedUp) => usedUp === undefined)).toHaveLength(5);
  expect(await counterOf(five)).toEqual({ count: 5, ttl: midnight.getTime() / 1000 });
});

test('an SMS is charged to all its message budgets or to none, and the exhausted budget is named', async () => {
  const [ticket, number, everybody] = [
    allowance('ticket', 'a ticket', 3),
    allowance('number', 'a number', 1),
    allowance('everybody', 'all', 9),
  ];
  const budget = createSmsBudgetCounter(table);
  expect(await budget.take([ticket, number, everybody])).toBeUndefined();
  expect(await budget.take([ticket, number, everybody])).toBe('number');
  expect([await counterOf(ticket), await counterOf(everybody)]).toMatchObject([
    { count: 1 },
    { count: 1 },
  ]);
});

test('an SMS given back to the message budget can be sent again, and no more can be given back than were taken', async () => {
  const one = allowance('number', 'given back', 1);
  const budget = createSmsBudgetCounter(table);
  await budget.take([one]);
  await budget.giveBack([one]);
  await budget.giveBack([one]);
  expect(await counterOf(one)).toMatchObject({ count: 0 });
  expect([await budget.take([one]), await budget.take([one])]).toEqual([undefined, 'number']);
});

test('the price of each SMS is added to the day’s SMS cost until the daily maximum is reached', async () => {
  const cost = { cost: 80_000, part: 80_000, perDay: 200_000 };
  const money = { ...allowance('everybody', 'money', 200_000), money: cost };
  const sums: number[] = [];
  const budget = createSmsBudgetCounter(table, ({ sum }) => sums.push(sum));
  expect([await budget.take([money]), await budget.take([money])]).toEqual([undefined, undefined]);
  expect(await budget.take([money])).toBe('everybody');
  expect(await counterOf(money)).toMatchObject({ count: 160_000 });
  await budget.giveBack([money]);
  expect(await budget.take([{ ...money, maxAmount: Number.MAX_SAFE_INTEGER }])).toBeUndefined();
  expect(sums).toEqual([80_000, 160_000, 160_000]);
});

test('the SMS cost of a day is read by its date and is 0 before the first SMS', async () => {
  const spent = createSmsSpendingReader(table);
  const now = new Date('2021-12-08T09:00:00+07:00');
  expect(await spent(now)).toBe(0);
  const cost = { cost: 80_000, part: 80_000, perDay: 200_000 };
  const ofDay = {
    ...allowance('everybody', smsSpendingCounterName, 200_000),
    window: '2021-12-08',
  };
  await createSmsBudgetCounter(table).take([{ ...ofDay, money: cost }]);
  expect(await spent(now)).toBe(80_000);
});
