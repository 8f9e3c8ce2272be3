import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDueWorkStore } from '../../../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { dueWorkShards } from '../../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const codeOf = (name: string) => encodeTicketCode(testHmac.digest('code', name));

/** Stores a receipt notification requested at the given minute. */
const requested = async (name: string, minute: number): Promise<Notification> => {
  const cause = {
    code: codeOf(name),
    assignment: 0,
    cause: 'receipt',
    requestedAt: atMinute(minute),
  };
  const [alert] = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
  if (!alert) throw new Error('No alert was made');
  await createNotificationStore(table).request(alert);
  return alert;
};
const dueFor = async ({ code }: Pick<Notification, 'code'>, at: Date) =>
  (await createDueWorkStore(table).due(at)).alerts.filter((alert) => alert.code === code);
/** Returns the due notification, or throws when there is none at that time. */
const seenDue = async (alert: Notification, at: Date) => {
  const [seen] = await dueFor(alert, at);
  if (!seen) throw new Error('It was not found');
  return seen;
};
const justBefore = (at: Date) => new Date(at.getTime() - 1);
const sent = { status: 'sent', settledAt: atMinute(1), provider: 'id' } as const;

describe('pending notification', () => {
  test('a pending notification becomes due exactly one hour after its request', async () => {
    const alert = await requested('found', 10);
    expect(await dueFor(alert, justBefore(atMinute(70)))).toEqual([]);
    expect(await dueFor(alert, atMinute(70))).toEqual([
      { code: alert.code, key: alert.key, dueAt: atMinute(70), retries: 0 },
    ]);
  });

  test('an SMS notification that waits for the result of another channel becomes due when its waiting time ends', async () => {
    const code = codeOf('behind another');
    const cause = { code, assignment: 0, cause: 'receipt', requestedAt: atMinute(10) };
    for (const alert of createCitizenNotification(['sms'], { about: 'receipt' }, cause)) {
      await createNotificationStore(table).request({ ...alert, heldUntil: atMinute(25) });
    }
    expect(await dueFor({ code }, justBefore(atMinute(25)))).toEqual([]);
    expect(await dueFor({ code }, atMinute(25))).toMatchObject([{ dueAt: atMinute(25) }]);
  });

  test('due notifications are found in every shard of the index', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `spread ${at}`);
    for (const name of names) await requested(name, 10);
    const { alerts } = await createDueWorkStore(table).due(atMinute(70));
    const found = new Set(alerts.map(({ code }) => code));
    expect(names.filter((name) => !found.has(codeOf(name)))).toEqual([]);
    expect(new Set(names.map((name) => Number(codeOf(name).slice(-4)) % 8)).size).toBe(
      dueWorkShards.length,
    );
  });

  test('due notifications and due ticket checks do not appear in each other’s list', async () => {
    const alert = await requested('no journey', 10);
    const ticket = aTicket({ code: codeOf('a journey'), nextCheckAt: atMinute(10) });
    await createTicketStore(table).open(ticket);
    expect((await createDueWorkStore(table).due(atMinute(70))).checks).toEqual([
      { code: ticket.code, run: 1, dueAt: atMinute(10) },
    ]);
    expect(await dueFor(alert, atMinute(70))).toHaveLength(1);
    expect(await dueFor(ticket, atMinute(70))).toEqual([]);
  });

  test('concurrent sweepers retry a due notification only once per interval', async () => {
    const alert = await requested('again', 10);
    const notification = await seenDue(alert, atMinute(70));
    const sweeps = Array.from({ length: 5 }, () =>
      createDueWorkStore(table).bring(notification, atMinute(130)),
    );
    expect((await Promise.all(sweeps)).filter(Boolean)).toHaveLength(1);
    expect(await dueFor(alert, atMinute(129))).toEqual([]);
    expect(await dueFor(alert, atMinute(130))).toEqual([
      { ...notification, dueAt: atMinute(130), retries: 1 },
    ]);
    expect(await createNotificationStore(table).find(alert.code, alert.key)).toEqual(alert);
  });
});

describe('settled notification', () => {
  test('a sent or failed notification leaves the index of due notifications and is never retried', async () => {
    const store = createNotificationStore(table);
    const alert = await requested('settled', 10);
    const pendingNotification = await seenDue(alert, atMinute(70));
    await store.settle(alert, sent);
    expect(await dueFor(alert, atMinute(70))).toEqual([]);
    expect(await createDueWorkStore(table).bring(pendingNotification, atMinute(130))).toBe(false);
    expect(await store.find(alert.code, alert.key)).toEqual({ ...alert, ...sent });
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `T#${alert.code}` },
        Limit: 10,
      }),
    );
    expect(Items?.flatMap(Object.keys).filter((name) => name.startsWith('gsi'))).toEqual([]);
  });

  test('settling the final contact of a ticket removes the stored phone number or e-mail address', async () => {
    const store = createNotificationStore(table);
    const cause = { code: codeOf('last'), assignment: 0, cause: 'e', requestedAt: atMinute(10) };
    const [notification] = createCitizenNotification(['sms'], { about: 'data-erased' }, cause);
    if (!notification) throw new Error('No alert was made');
    const finalContact = {
      contact: Uint8Array.of(1, 2),
      contactChannels: ['sms' as const],
      lang: 'vi' as const,
    };
    await store.request({ ...notification, finalContact });
    expect(await store.find(notification.code, notification.key)).toMatchObject({ finalContact });
    await store.hold(notification, atMinute(500));
    expect(await store.find(notification.code, notification.key)).toMatchObject({ finalContact });
    await store.settle(notification, { ...sent, status: 'failed' });
    expect((await store.find(notification.code, notification.key))?.finalContact).toBeUndefined();
  });

  test('the first final status of a notification is kept, and later ones change nothing', async () => {
    const store = createNotificationStore(table);
    const alert = await requested('first', 10);
    await store.settle(alert, sent);
    await store.settle(alert, { ...sent, status: 'failed', provider: 'gave-up' });
    expect(await store.find(alert.code, alert.key)).toMatchObject(sent);
  });
});

describe('held notification', () => {
  const held = async (name: string, minute: number, until: number): Promise<Notification> => {
    const alert = await requested(name, minute);
    await createNotificationStore(table).hold(alert, atMinute(until));
    return alert;
  };

  test('a held notification becomes due exactly at the end of its hold', async () => {
    const alert = await held('held', 10, 500);
    expect(await dueFor(alert, justBefore(atMinute(500)))).toEqual([]);
    expect(await dueFor(alert, atMinute(500))).toMatchObject([{ dueAt: atMinute(500) }]);
    expect(await createNotificationStore(table).find(alert.code, alert.key)).toEqual({
      ...alert,
      heldUntil: atMinute(500),
    });
  });

  test('a notification with a final status is no longer held and cannot be held again', async () => {
    const store = createNotificationStore(table);
    const alert = await held('settled by night', 10, 500);
    const notification = await seenDue(alert, atMinute(500));
    await store.settle(alert, sent);
    await store.hold(alert, atMinute(600));
    expect(await dueFor(alert, atMinute(1000))).toEqual([]);
    expect(await createDueWorkStore(table).bring(notification, atMinute(700))).toBe(false);
  });

  test('the sweeper does not retry a notification that was held after the sweeper read it', async () => {
    const alert = await requested('seen before', 10);
    const notification = await seenDue(alert, atMinute(70));
    await createNotificationStore(table).hold(alert, atMinute(500));
    expect(await createDueWorkStore(table).bring(notification, atMinute(130))).toBe(false);
  });
});
