import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeliveryReportStore } from '../../../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { createUndeliveredNotificationStore } from '../../../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import type { UndeliveredListCursor } from '../../../../core/messages/deliver/undelivered-notifications.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const { code } = aTicket();

/** Stores a citizen's notification that its provider refused at the given minute. */
const refused = async (name: string, minute: number, status: 'failed' | 'sent' = 'failed') => {
  const cause = { code, assignment: 0, cause: name, requestedAt: atMinute(0) };
  const [alert] = createCitizenNotification(['sms'], { about: 'receipt' }, cause);
  if (!alert) throw new Error('No alert was made');
  await createNotificationStore(table).request(alert);
  const settledAt = atMinute(minute);
  await createNotificationStore(table).settle(alert, { status, settledAt, provider: 'OptedOut' });
  return alert;
};

const listed = async (): Promise<string[]> => {
  const names: string[] = [];
  let after: UndeliveredListCursor | undefined;
  do {
    const { entries, next } = await createUndeliveredNotificationStore(table).page(after);
    expect(entries.length).toBeLessThanOrEqual(25);
    names.push(...entries.map(({ key }) => key));
    after = next;
  } while (after);
  return names;
};
const find = ({ key }: Notification) => createNotificationStore(table).find(code, key);

test('undelivered notifications are listed once each across pages, newest first', async () => {
  expect(await listed()).toEqual([]);
  for (let minute = 1; minute <= 60; minute += 1) await refused(`n${minute}`, minute);
  const sent = await refused('sent', 61, 'sent');
  expect(await listed()).toEqual(Array.from({ length: 60 }, (_, at) => `n${60 - at}-citizen-sms`));
  const report = { status: 'bounced', feedback: 'bounced: x', feedbackAt: atMinute(62) } as const;
  const stored = await find(sent);
  await createDeliveryReportStore(table).note(stored ?? sent, report);
  expect((await listed())[0]).toBe('sent-citizen-sms');
});

test('a notification that waits for the next SMS budget is listed as undelivered until it is sent', async () => {
  const cause = { code, assignment: 0, cause: 'waits', requestedAt: atMinute(0) };
  const [alert] = createCitizenNotification(['sms'], { about: 'answered' }, cause);
  if (!alert) throw new Error('No alert was made');
  const store = createNotificationStore(table);
  await store.request(alert);
  await store.hold(alert, atMinute(500), { overBudget: 'over-budget-number' });
  expect(await listed()).toContain(alert.key);
  expect(await find(alert)).toMatchObject({
    status: 'requested',
    provider: 'over-budget-number',
    followed: 'held-over-budget',
  });
  await store.settle(alert, { status: 'sent', settledAt: atMinute(501), provider: 'a-name' });
  expect(await listed()).not.toContain(alert.key);
  expect(await find(alert)).toMatchObject({ status: 'sent', provider: 'a-name' });
  expect((await find(alert))?.followed).toBeUndefined();
});

test('marking an undelivered notification as seen takes it off the list and stores who marked it first', async () => {
  const alert = await refused('seen', 70);
  const store = createUndeliveredNotificationStore(table);
  expect(await store.tick(alert, { at: atMinute(71), by: staffSub(1) })).toBe(true);
  expect(await store.tick(alert, { at: atMinute(72), by: staffSub(2) })).toBe(false);
  expect(await find(alert)).toMatchObject({ seenAt: atMinute(71), seenBy: staffSub(1) });
  expect(await listed()).not.toContain(alert.key);
});

test('a notification delivered on another channel leaves the undelivered list without being marked as seen', async () => {
  const alert = await refused('through', 80);
  await createUndeliveredNotificationStore(table).takeOff(alert);
  await createUndeliveredNotificationStore(table).takeOff(alert);
  expect(await listed()).not.toContain(alert.key);
  expect((await find(alert))?.seenAt).toBeUndefined();
});

test('the follow-up (such as “citizen not notified”) is stored on a failed notification, not on a sent one', async () => {
  const store = createUndeliveredNotificationStore(table);
  const [failed, sent] = [await refused('done', 90), await refused('arrived', 91, 'sent')];
  await store.recordFollowUp(failed, 'citizen-not-told');
  await store.recordFollowUp(sent, 'citizen-not-told');
  expect(await find(failed)).toMatchObject({ followed: 'citizen-not-told' });
  expect((await find(sent))?.followed).toBeUndefined();
});
