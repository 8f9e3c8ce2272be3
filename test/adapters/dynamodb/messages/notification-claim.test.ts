import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const store = () => createNotificationStore(table);

/** Stores an urgent SMS to a unit. */
const requested = async (name: string): Promise<Notification> => {
  const [sms] = createOfficerNotifications(
    { unit: 'UBND_XA:29254', role: 'handler' },
    { about: 'assigned' },
    {
      code: encodeTicketCode(testHmac.digest('code', name)),
      ...{ assignment: 1, cause: 'assigned.1', requestedAt: atMinute(0) },
    },
  );
  if (!sms) throw new Error('An officer gets no SMS');
  await store().request({ ...sms, isUrgent: true });
  return sms;
};

const claimAt = (alert: Notification, by: string, minute: number) =>
  store().claim(alert, { by, at: atMinute(minute), until: atMinute(minute + 1) });

test('only one of two triggers that claim a notification at the same time succeeds', async () => {
  for (let round = 0; round < 20; round += 1) {
    const alert = await requested(`race ${round}`);
    const claims = await Promise.all([claimAt(alert, 'stream', 1), claimAt(alert, 'queue', 1)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
  }
});

test('a claim keeps all others away until it ends', async () => {
  const alert = await requested('claimed');
  expect(await claimAt(alert, 'queue-1', 1)).toBe(true);
  expect(await claimAt(alert, 'stream', 1.5)).toBe(false);
  expect(await claimAt(alert, 'queue-2', 1.5)).toBe(false);
  expect(await claimAt(alert, 'queue-2', 2)).toBe(true);
});

test('a claimant can repeat its claim, for example if the first response was lost', async () => {
  const alert = await requested('repeated');
  expect(await claimAt(alert, 'queue-1', 1)).toBe(true);
  expect(await claimAt(alert, 'queue-1', 1)).toBe(true);
});

test('a notification that is held cannot be claimed, and has no claim afterwards', async () => {
  const alert = await requested('held');
  await claimAt(alert, 'queue', 1);
  await store().hold(alert, atMinute(1.5));
  expect(await claimAt(alert, 'stream', 1.2)).toBe(false);
  expect(await claimAt(alert, 'stream', 1.5)).toBe(true);
});

test('a notification that was sent cannot be claimed', async () => {
  const alert = await requested('sent');
  await claimAt(alert, 'queue', 1);
  await store().settle(alert, { status: 'sent', settledAt: atMinute(1), provider: 'id' });
  expect(await claimAt(alert, 'queue', 3)).toBe(false);
  expect(await store().find(alert.code, alert.key)).toMatchObject({ status: 'sent' });
});
