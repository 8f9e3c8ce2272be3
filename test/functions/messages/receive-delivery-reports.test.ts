import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeliveryReportStore } from '../../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createUndeliveredNotificationStore } from '../../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { handler } from '../../../functions/messages/receive-delivery-reports.task.ts';
import { lambdaContext } from '../../support/events/lambda-events.ts';
import {
  createLogSubscriptionEvent,
  createSesEvent,
  createSmsLogEntry,
} from '../../support/events/provider-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { stubFunctionEnvironment } from '../../support/table/stub-function-environment.ts';
import { startTestTable } from '../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
  await stubFunctionEnvironment(table);
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await table.stop();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: atMinute(2) }));
afterEach(() => void vi.useRealTimers());

const { code } = aTicket();
const limited = limitTableAccess('ReceiveDeliveryReports', handler);
const receive = (event: unknown) => limited(event, lambdaContext);

/** Stores a citizen's notification that its provider accepted under the message id. */
const sent = async (channel: 'sms' | 'email', name: string): Promise<Notification> => {
  const notificationContext = {
    code,
    assignment: 0,
    cause: `receipt.${name}`,
    requestedAt: atMinute(0),
  };
  const [alert] = createCitizenNotification([channel], { about: 'receipt' }, notificationContext);
  if (!alert) throw new Error('No alert was made');
  await createNotificationStore(table).request(alert);
  await createNotificationStore(table).settle(alert, {
    status: 'sent',
    settledAt: atMinute(1),
    provider: name,
  });
  await createDeliveryReportStore(table).remember(name, alert, atMinute(1));
  return alert;
};
const now = ({ key }: Notification) => createNotificationStore(table).find(code, key);

describe('SES events', () => {
  test.each([
    ['Bounce', 'bounced', 'bounced: Permanent/General'],
    ['Delivery', 'delivered', 'delivered: to the mail server'],
    ['Reject', 'bounced', 'bounced: rejected, Bad content'],
    ['Complaint', 'sent', 'complained: abuse'],
  ] as const)('the SES event %s is stored on its notification', async (type, status, feedback) => {
    const alert = await sent('email', type);
    await receive(createSesEvent(type, code, alert.key));
    expect(await now(alert)).toMatchObject({ status, feedback });
  });

  test('a spam complaint from SES stops e-mail for that ticket', async () => {
    const alert = await sent('email', 'spam');
    await receive(createSesEvent('Complaint', code, alert.key));
    expect(await createDeliveryReportStore(table).isSilenced(code, 'email')).toBe(true);
  });
});

describe('SNS delivery logs', () => {
  test('each result of the SNS delivery log is stored on its notification', async () => {
    const [lost, arrived] = [await sent('sms', 'lost'), await sent('sms', 'arrived')];
    await receive(
      createLogSubscriptionEvent([
        createSmsLogEntry('lost', 'FAILURE', 'Phone is currently unreachable/unavailable'),
        createSmsLogEntry('arrived', 'SUCCESS', 'Message has been accepted by phone'),
      ]),
    );
    expect(await now(lost)).toMatchObject({
      status: 'bounced',
      feedback: 'bounced: Phone is currently unreachable/unavailable',
    });
    expect(await now(arrived)).toMatchObject({ status: 'delivered' });
  });

  test('a delivery result for an unknown SMS is retried, and dropped after three minutes', async () => {
    const foreign = createLogSubscriptionEvent([createSmsLogEntry('foreign', 'FAILURE', 'no')]);
    await expect(receive(foreign)).rejects.toThrow('not stored yet');
    vi.setSystemTime(atMinute(3));
    await expect(receive(foreign)).resolves.toBeUndefined();
  });
});

describe('SMS gateway reports', () => {
  const queued = (messageId: string, what: 'delivered' | 'bounced') =>
    receive({
      Records: [{ body: JSON.stringify({ messageId, what, why: 'status 5:1', at: atMinute(2) }) }],
    });

  test('an SMS gateway report is stored on its notification, and duplicates and later contradictions are ignored', async () => {
    const alert = await sent('sms', 'esms.a');
    await queued('esms.a', 'bounced');
    await queued('esms.a', 'bounced');
    await queued('esms.a', 'delivered');
    expect(await now(alert)).toMatchObject({ status: 'bounced', feedback: 'bounced: status 5:1' });
  });

  test('an SMS gateway report settles the status of an SMS that the gateway had not confirmed', async () => {
    const cause = { code, assignment: 0, cause: 'unconfirmed', requestedAt: atMinute(0) };
    const [alert] = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
    if (!alert) throw new Error('No alert was made');
    const store = createNotificationStore(table);
    await store.request(alert);
    const failed = { status: 'failed', settledAt: atMinute(1), provider: 'unconfirmed' } as const;
    await store.settle(alert, failed);
    await createDeliveryReportStore(table).remember('esms.b', alert, atMinute(1));
    await queued('esms.b', 'bounced');
    expect(await now(alert)).toMatchObject({ status: 'failed' });
    const listed = async () => (await createUndeliveredNotificationStore(table).page()).entries;
    expect(await listed()).toContainEqual(expect.objectContaining({ code, key: alert.key }));
    await queued('esms.b', 'delivered');
    expect(await now(alert)).toMatchObject({ status: 'delivered' });
    expect(await listed()).not.toContainEqual(expect.objectContaining({ code, key: alert.key }));
  });

  test('an SMS gateway report about an unknown SMS is retried, and dropped after four minutes', async () => {
    await expect(queued('esms.unknown', 'delivered')).rejects.toThrow('not stored yet');
    vi.setSystemTime(atMinute(4));
    await expect(queued('esms.unknown', 'delivered')).resolves.toBeUndefined();
  });
});

test('a delivery event from an unknown source is rejected', async () => {
  await expect(receive({ source: 'aws.events', detail: {} })).rejects.toThrow();
});
