import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertStore } from '../../../adapters/dynamodb/alert-store.ts';
import { checkStore } from '../../../adapters/dynamodb/check-store.ts';
import { shards } from '../../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import { type Alert, citizenAlert } from '../../../core/messages/alert.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const codeOf = (name: string) => codeFrom(testKeyed.digest('code', name));

/** A receipt that was asked for at the minute. */
const requested = async (name: string, minute: number): Promise<Alert> => {
  const cause = {
    code: codeOf(name),
    assignment: 0,
    cause: 'receipt',
    requestedAt: atMinute(minute),
  };
  const [alert] = citizenAlert(['sms'], { about: 'receipt' }, cause);
  if (!alert) throw new Error('No alert was made');
  await alertStore(table).request(alert);
  return alert;
};
const owedFor = async ({ code }: Pick<Alert, 'code'>, before: Date) =>
  (await alertStore(table).owed(before)).filter((alert) => alert.code === code);
const sent = { status: 'sent', settledAt: atMinute(1), provider: 'id' } as const;

describe('an alert that is owed', () => {
  test('is found from the instant it was asked for, and no sooner', async () => {
    const alert = await requested('found', 10);
    expect(await owedFor(alert, atMinute(10))).toEqual([]);
    expect(await owedFor(alert, atMinute(11))).toEqual([
      { code: alert.code, key: alert.key, since: atMinute(10), retries: 0 },
    ]);
  });

  test('is found in every share of the index', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `spread ${at}`);
    for (const name of names) await requested(name, 10);
    const owed = new Set((await alertStore(table).owed(atMinute(11))).map(({ code }) => code));
    expect(names.filter((name) => !owed.has(codeOf(name)))).toEqual([]);
    expect(new Set(names.map((name) => Number(codeOf(name).slice(-4)) % 8)).size).toBe(
      shards.length,
    );
  });

  test('is no lost journey, and a lost journey no alert', async () => {
    const alert = await requested('no journey', 10);
    const ticket = aTicket({ code: codeOf('a journey'), nextCheckAt: atMinute(10) });
    await ticketStore(table).open(ticket);
    expect(await checkStore(table).overdue(atMinute(11))).toEqual([{ code: ticket.code, run: 1 }]);
    expect(await owedFor(alert, atMinute(11))).toHaveLength(1);
    expect(await owedFor(ticket, atMinute(11))).toEqual([]);
  });

  test('is brought again once, however many sweeps saw it, and then waits anew', async () => {
    const store = alertStore(table);
    const alert = await requested('again', 10);
    const [seen] = await owedFor(alert, atMinute(11));
    if (!seen) throw new Error('It was not found');
    const sweeps = Array.from({ length: 5 }, () => store.bringAgain(seen, atMinute(70)));
    expect((await Promise.all(sweeps)).filter(Boolean)).toHaveLength(1);
    expect(await owedFor(alert, atMinute(70))).toEqual([]);
    expect(await owedFor(alert, atMinute(71))).toEqual([
      { ...seen, since: atMinute(70), retries: 1 },
    ]);
    expect(await store.find(alert.code, alert.key)).toEqual(alert);
  });
});

describe('an alert that is settled', () => {
  test('is in no index any more, and is never brought again', async () => {
    const store = alertStore(table);
    const alert = await requested('settled', 10);
    const [seen] = await owedFor(alert, atMinute(11));
    if (!seen) throw new Error('It was not found');
    await store.settle(alert, sent);
    expect(await owedFor(alert, atMinute(11))).toEqual([]);
    expect(await store.bringAgain(seen, atMinute(70))).toBe(false);
    expect(await store.find(alert.code, alert.key)).toEqual({ ...alert, ...sent });
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `T#${alert.code}` },
      }),
    );
    expect(Items?.flatMap(Object.keys).filter((name) => name.startsWith('gsi'))).toEqual([]);
  });

  test('stays as it was settled first', async () => {
    const store = alertStore(table);
    const alert = await requested('first', 10);
    await store.settle(alert, sent);
    await store.settle(alert, { ...sent, status: 'failed', provider: 'gave-up' });
    expect(await store.find(alert.code, alert.key)).toMatchObject(sent);
  });
});
