import { expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import { shouldSendInDigest } from '../../../../core/messages/deliver/dispatch.ts';
import { defaultNotificationPolicies } from '../../../../core/messages/schedule/notification-policy.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { cause, ticket } from '../notification-harness.ts';

const now = toLocalInstant('2025-06-30T09:20');
const head = { unit: 'SO_YT', role: 'head' };

/** Returns whether a message to a head about a P3 ticket with this deadline waits for the digest at 07:30 the next day. */
const waits = (about: 'extension-asked' | 'review-asked', dueAt: string) =>
  createOfficerNotifications(head, { about }, cause).map((notification) =>
    shouldSendInDigest(
      notification,
      {
        ...ticket,
        priority: 'P3',
        clocks: {
          ...ticket.clocks,
          resolve: { ...ticket.clocks.resolve, dueAt: toLocalInstant(dueAt) },
        },
      },
      defaultNotificationPolicies.head,
      { directory: testDirectory, now },
    ),
  );

test('a request for an extension waits for the digest only if the deadline comes after the digest', () => {
  expect(waits('extension-asked', '2025-06-30T17:00')).toEqual([false, false]);
  expect(waits('extension-asked', '2025-07-01T17:00')).toEqual([true, true]);
  expect(waits('review-asked', '2025-06-30T17:00')).toEqual([true, true]);
});
