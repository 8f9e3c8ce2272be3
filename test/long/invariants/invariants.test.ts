import { expect, test } from 'vitest';
import type { Notification } from '../../../core/messages/notification.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { toAcceptedAction } from '../accepted-actions.ts';
import { findActionViolations } from './action-violations.ts';
import { findFailureViolations } from './failure-violations.ts';
import type { StoredTicket } from './stored-ticket.ts';

const ticket = aTicket();
const storedTicketWith = (changes: Partial<StoredTicket>): StoredTicket => ({
  ...{ ticket, isInSweep: true, caller: undefined, events: [], alerts: [], listed: new Set() },
  sweptAt: new Map(),
  ...changes,
});

const note = (text: string): TicketEvent => ({
  ...{ code: ticket.code, version: 2, cycle: 1, at: atMinute(1), channel: 'web' },
  ...{ kind: 'noted', by: { role: 'operator' }, text },
});
const answered: TicketEvent = {
  ...{ code: ticket.code, version: 3, cycle: 1, at: atMinute(1), channel: 'link' },
  ...{ kind: 'answered', by: { role: 'officer' }, unitName: 'Sở Y tế', text: 'Đã xử lý' },
};
const accepted = [toAcceptedAction('note', { text: 'Đã gọi' })];

test.each<[string, TicketEvent[], number]>([
  ['exists once', [note('Đã gọi')], 0],
  ['is missing', [], 2],
  ['exists twice', [note('Đã gọi'), note('Đã gọi')], 1],
  ['has another text', [note('Đã')], 1],
])(
  'the invariant check requires exactly one event with the text of each accepted action: the event %s',
  (_, events, wrong) => {
    expect(findActionViolations(storedTicketWith({ events }), accepted)).toHaveLength(wrong);
  },
);

test('the invariant check reports an event that belongs to no accepted action', () => {
  expect(findActionViolations(storedTicketWith({ events: [note('Đã gọi')] }), [])).toHaveLength(1);
});

const failedNotification: Notification = {
  ...{ code: ticket.code, key: 'answered.3-citizen-sms', channel: 'sms', to: { kind: 'citizen' } },
  ...{ subject: { about: 'answered' }, assignment: 1, requestedAt: atMinute(1), status: 'failed' },
  ...{ provider: 'refused', followed: 'citizen-not-told' },
};
const listed = new Set([failedNotification.key]);
const byMail: Notification = {
  ...failedNotification,
  key: 'answered.3-citizen-email',
  channel: 'email',
};

test.each<[string, StoredTicket, number]>([
  ['is in the operators’ list', storedTicketWith({ alerts: [failedNotification], listed }), 0],
  ['is missing in the operators’ list', storedTicketWith({ alerts: [failedNotification] }), 1],
  [
    'has no recorded follow-up',
    storedTicketWith({ alerts: [{ ...failedNotification, followed: undefined }], listed }),
    1,
  ],
  [
    'should use another channel but does not',
    storedTicketWith({ alerts: [{ ...failedNotification, followed: 'other-channel' }], listed }),
    1,
  ],
  [
    'another channel delivered',
    storedTicketWith({
      alerts: [
        { ...failedNotification, followed: 'other-channel' },
        { ...byMail, status: 'delivered', followed: undefined },
      ],
    }),
    0,
  ],
  [
    'is marked as no longer due without a reason',
    storedTicketWith({
      alerts: [{ ...failedNotification, followed: 'nothing-owed' }],
      events: [answered],
    }),
    1,
  ],
  [
    'was dropped although a citizen must receive it',
    storedTicketWith({ alerts: [{ ...byMail, status: 'dropped' }] }),
    1,
  ],
])(
  'the invariant check requires a failed notification to be listed for operators or sent otherwise: one that %s',
  (_, all, wrong) => {
    expect(findFailureViolations(all)).toHaveLength(wrong);
  },
);

const toOfficer: Notification = {
  ...{ ...failedNotification, key: 'rung.1-UBND_XA.29254-handler-sms', followed: undefined },
  ...{ to: { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' }, status: 'dropped' },
  ...{ subject: { about: 'rung', clock: 'resolve', percent: 50 } },
};
const toLeadership: Notification = {
  ...toOfficer,
  to: { kind: 'officer', unit: 'BCD', role: 'head' },
};

test.each<[string, Notification, number]>([
  ['for an SMS that no policy names', { ...toOfficer, provider: 'not-in-policy' }, 0],
  ['for the daily limit of a telephone', { ...toOfficer, provider: 'over-cap' }, 1],
  [
    'in favour of the weekly report to the leadership',
    { ...toLeadership, provider: 'weekly-report' },
    0,
  ],
  [
    'in favour of a weekly report that does not exist',
    { ...toOfficer, provider: 'weekly-report' },
    1,
  ],
])(
  'the invariant check allows dropping an officer’s notification only for a valid reason: dropped %s',
  (_, alert, wrong) => {
    expect(findFailureViolations(storedTicketWith({ alerts: [alert] }))).toHaveLength(wrong);
  },
);

const mergedNotification: Notification = {
  ...{ ...failedNotification, key: 'merged.2-citizen-sms', subject: { about: 'merged' } },
  ...{ status: 'dropped', provider: 'not-needed', followed: undefined, settledAt: atMinute(9) },
};
const event = (kind: 'merged' | 'unmerged', minute: number): TicketEvent => {
  const common = { ...note(''), at: atMinute(minute), reason: 'nhầm' };
  return kind === 'merged'
    ? { ...common, kind, into: ticket.code }
    : { ...common, kind, from: ticket.code };
};

test.each<[string, TicketEvent[], number]>([
  ['was undone before', [event('merged', 1), event('unmerged', 3)], 0],
  ['is still valid', [event('merged', 1)], 1],
  ['was undone and repeated', [event('merged', 1), event('unmerged', 3), event('merged', 5)], 1],
  ['was undone only after the drop', [event('merged', 1), event('unmerged', 12)], 1],
  ['followed an undone one', [event('unmerged', 0), event('merged', 1)], 1],
])(
  'the invariant check allows dropping a citizen’s merge notification only if outdated: the merge %s',
  (_, events, wrong) => {
    expect(
      findFailureViolations(storedTicketWith({ alerts: [mergedNotification], events })),
    ).toHaveLength(wrong);
  },
);
