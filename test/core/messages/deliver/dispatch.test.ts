import { expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import { shouldSendInDigest } from '../../../../core/messages/deliver/dispatch.ts';
import { defaultNotificationPolicies } from '../../../../core/messages/schedule/notification-policy.ts';
import { cause, ticket } from '../notification-harness.ts';

const head = { unit: 'SO_YT', role: 'head' };

/** Returns whether a message to a head about a P3 ticket waits for the digest of the next working day, by channel. */
const waits = (about: 'extension-asked' | 'review-asked') =>
  createOfficerNotifications(head, { about }, cause).map((notification) =>
    shouldSendInDigest(
      notification,
      { ...ticket, priority: 'P3' },
      defaultNotificationPolicies.head,
    ),
  );

test('a request for an extension never waits for a digest, because its deadline keeps running', () => {
  expect(waits('extension-asked')).toEqual([false, false]);
  expect(waits('review-asked')).toEqual([true, true]);
});
