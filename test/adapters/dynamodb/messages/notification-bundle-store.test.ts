import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNotificationBundleStore } from '../../../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const { code } = aTicket();

const lease = 1;

test('only one process can claim the send interval of a notification bundle until the claim is confirmed or released', async () => {
  const { claim, confirm, release, find } = createNotificationBundleStore(table);
  const line = 'SO_YT/handler/sms';
  const first = { line, claimedAt: atMinute(0) };
  expect(await claim(first, atMinute(lease))).toMatchObject({ kind: 'claimed' });
  const second = { line, claimedAt: new Date(atMinute(0).getTime() + 1) };
  expect(await claim(second, atMinute(2))).toEqual({
    kind: 'busy',
    slot: { ...first, freeAt: atMinute(lease), isSending: true },
  });

  await release(first, second.claimedAt);
  expect(await claim(second, atMinute(lease))).toMatchObject({ kind: 'claimed' });
  await confirm(second, atMinute(5));
  expect(await find(line)).toEqual({
    ...second,
    ...{ freeAt: atMinute(5), isSending: false, sentUpTo: second.claimedAt },
  });

  const third = { line, claimedAt: atMinute(5) };
  const races = [claim(third, atMinute(6)), claim(third, atMinute(6))];
  const kinds = (await Promise.all(races)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['busy', 'claimed']);
});

test('the times of the last sent bundles are read for several bundles, without those that were never sent', async () => {
  const { claim, confirm, listSentTimes } = createNotificationBundleStore(table);
  const lines = ['SO_TC/handler/sms', 'SO_TC/handler/email', 'SO_TC/handler/email/digest'];
  const [sent = '', claimed = ''] = lines;
  const claimedAt = atMinute(3);
  await claim({ line: sent, claimedAt }, atMinute(4));
  await confirm({ line: sent, claimedAt }, atMinute(8));
  await claim({ line: claimed, claimedAt }, atMinute(4));
  expect(await listSentTimes(lines)).toEqual([claimedAt]);
});

test('a process with an expired claim on a bundle’s send interval cannot confirm or release the next process’s claim', async () => {
  const { claim, confirm, release, find } = createNotificationBundleStore(table);
  const line = 'SO_YT/head/sms';
  const lost = { line, claimedAt: atMinute(0) };
  await claim(lost, atMinute(lease));
  const next = { line, claimedAt: atMinute(lease) };
  expect(await claim(next, atMinute(2))).toMatchObject({ kind: 'claimed' });
  await confirm(lost, atMinute(5));
  await release(lost, atMinute(1));
  expect(await find(line)).toEqual({ ...next, freeAt: atMinute(2), isSending: true });
});

test('a notification bundle that was not sent stores up to which time its notifications were moved to the digest', async () => {
  const { claim, release, find, listSentTimes } = createNotificationBundleStore(table);
  const moved = { line: 'SO_YT/duty/sms/interval', claimedAt: atMinute(0) };
  await claim(moved, atMinute(lease));
  await release(moved, atMinute(10), { isMoved: true });
  expect(await find(moved.line)).toEqual({
    ...moved,
    ...{ freeAt: atMinute(10), isSending: false, movedUpTo: atMinute(0) },
  });
  expect(await listSentTimes([moved.line])).toEqual([]);
});

test('notifications that wait in bundles are listed once each from a given time on, oldest first', async () => {
  const { add, claim, waiting } = createNotificationBundleStore(table);
  const line = 'SO_YT/handler/email';
  await claim({ line, claimedAt: atMinute(0) }, atMinute(lease));
  const [older, newer] = [
    { code, key: 'rung.1-SO_YT-handler-email' },
    { code, key: 'assigned.2-SO_YT-handler-email' },
  ];
  await add(line, older, atMinute(1));
  await add(line, newer, atMinute(2));
  await add(line, newer, atMinute(3));
  expect(await waiting(line)).toEqual([older, newer]);
  expect(await waiting(line, atMinute(2))).toEqual([newer]);
  expect(await waiting('SO_YT/duty/email')).toEqual([]);
});
