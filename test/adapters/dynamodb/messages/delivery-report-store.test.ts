import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeliveryReportStore } from '../../../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createDueWorkStore } from '../../../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const { code } = aTicket();

/** Stores a notification that its provider has accepted. */
const sent = async (cause: string): Promise<Notification> => {
  const notificationCause = { code, assignment: 0, cause, requestedAt: atMinute(0) };
  const [alert] = createCitizenNotification(['email'], { about: 'receipt' }, notificationCause);
  if (!alert) throw new Error('No alert was made');
  const store = createNotificationStore(table);
  await store.request(alert);
  const settlement = { status: 'sent', settledAt: atMinute(1), provider: 'id' } as const;
  await store.settle(alert, settlement);
  return { ...alert, ...settlement };
};

test('a notification can be found by the provider’s message id for one week', async () => {
  const store = createDeliveryReportStore(table);
  await store.remember('name of SNS', { code, key: 'receipt-citizen-sms' }, atMinute(0));
  expect(await store.sentAs('name of SNS')).toEqual({ code, key: 'receipt-citizen-sms' });
  expect(await store.sentAs('another')).toBeUndefined();
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { pk: 'X#name of SNS', sk: 'A' } }),
  );
  expect(Item?.['ttl']).toBe(atMinute(7 * 24 * 60).getTime() / 1000);
});

test('a delivery report is stored on its notification together with the resulting status', async () => {
  const alert = await sent('reported');
  const report = { status: 'bounced', feedback: 'bounced: so', feedbackAt: atMinute(2) } as const;
  expect(await createDeliveryReportStore(table).note(alert, report)).toBe(true);
  expect(await createNotificationStore(table).find(code, alert.key)).toEqual({
    ...alert,
    ...report,
  });
});

test('a notification is not sent again when its delivery report arrives before the provider’s response', async () => {
  const notificationCause = { code, assignment: 0, cause: 'answer-lost', requestedAt: atMinute(0) };
  const [alert] = createCitizenNotification(['zns'], { about: 'receipt' }, notificationCause);
  if (!alert) throw new Error('No alert was made');
  await createNotificationStore(table).request(alert);
  const report = { status: 'delivered', feedback: 'Zalo', feedbackAt: atMinute(2) } as const;
  expect(await createDeliveryReportStore(table).note(alert, report)).toBe(true);
  expect(await createNotificationStore(table).find(code, alert.key)).toEqual({
    ...alert,
    ...report,
  });
  const { alerts } = await createDueWorkStore(table).due(atMinute(120));
  expect(alerts.filter(({ key }) => key === alert.key)).toEqual([]);
});

test('a delivery report changes nothing when the notification’s status has changed since it was read', async () => {
  const alert = await sent('outdated');
  const store = createDeliveryReportStore(table);
  const bounced = { status: 'bounced', feedback: 'first', feedbackAt: atMinute(2) } as const;
  await store.note(alert, bounced);
  expect(await store.note(alert, { ...bounced, status: 'delivered' })).toBe(false);
  expect(await createNotificationStore(table).find(code, alert.key)).toMatchObject(bounced);
});

test('stopping messages to one channel of a ticket adds no event to the ticket’s history', async () => {
  const store = createDeliveryReportStore(table);
  await createTicketStore(table).open(aTicket());
  await store.silence(code, 'email', atMinute(3));
  await store.silence(code, 'email', atMinute(4));
  expect(await store.isSilenced(code, 'email')).toBe(true);
  expect(await store.isSilenced(code, 'sms')).toBe(false);
  expect((await createTicketStore(table).history(code))?.events).toHaveLength(1);
});
