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

describe('an alert that is held', () => {
  const held = async (name: string, minute: number, until: number): Promise<Alert> => {
    const alert = await requested(name, minute);
    await alertStore(table).hold(alert, atMinute(until));
    return alert;
  };
  const heldFor = async ({ code }: Alert, at: Date) =>
    (await alertStore(table).heldUntil(at)).filter((alert) => alert.code === code);

  test('is owed by nobody, and found from the very instant that it was held until', async () => {
    const alert = await held('held', 10, 500);
    expect(await owedFor(alert, atMinute(1000))).toEqual([]);
    expect(await heldFor(alert, new Date(atMinute(500).getTime() - 1))).toEqual([]);
    expect(await heldFor(alert, atMinute(500))).toEqual([{ code: alert.code, key: alert.key }]);
    expect(await alertStore(table).find(alert.code, alert.key)).toEqual({
      ...alert,
      heldUntil: atMinute(500),
    });
  });

  test('is let go by one sweep, and is owed from then on', async () => {
    const store = alertStore(table);
    const alert = await held('let go', 10, 500);
    expect(await store.release(alert, atMinute(499))).toBe(false);
    const sweeps = Array.from({ length: 5 }, () => store.release(alert, atMinute(501)));
    expect((await Promise.all(sweeps)).filter(Boolean)).toHaveLength(1);
    expect(await heldFor(alert, atMinute(1000))).toEqual([]);
    expect(await owedFor(alert, atMinute(502))).toMatchObject([{ since: atMinute(501) }]);
  });

  test('is held no more once it is settled, nor can what is settled be held', async () => {
    const store = alertStore(table);
    const alert = await held('settled by night', 10, 500);
    await store.settle(alert, sent);
    expect(await heldFor(alert, atMinute(1000))).toEqual([]);
    await store.hold(alert, atMinute(600));
    expect(await heldFor(alert, atMinute(1000))).toEqual([]);
    expect(await store.release(alert, atMinute(700))).toBe(false);
  });

  test('is not brought again by a sweep that saw it owed before', async () => {
    const store = alertStore(table);
    const alert = await requested('seen before', 10);
    const [seen] = await owedFor(alert, atMinute(11));
    await store.hold(alert, atMinute(500));
    expect(seen && (await store.bringAgain(seen, atMinute(70)))).toBe(false);
  });
});
