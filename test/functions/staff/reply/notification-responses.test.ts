import { expect, test } from 'vitest';
import { Notification } from '../../../../core/messages/notification.ts';
import { toNotificationResponses } from '../../../../functions/staff/reply/to-escalation-response.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';

const drop = (provider: string) =>
  toNotificationResponses([
    Notification.parse({
      ...{ code: aTicket().code, key: 'rung.1-head-sms', channel: 'sms', assignment: 1 },
      ...{ to: { kind: 'officer', unit: 'VP_UBND', role: 'head' }, subject: { about: 'receipt' } },
      ...{ requestedAt: '2025-07-01T01:00:00.000Z', status: 'dropped', provider },
    }),
  ]);

test('a notification that the weekly report replaces is marked, unlike one that nobody needs', () => {
  expect(drop('weekly-report')).toMatchObject([{ status: 'dropped', isInWeeklyReport: true }]);
  expect(drop('not-needed')[0]).not.toHaveProperty('isInWeeklyReport');
});
