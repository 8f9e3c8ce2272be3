import { expect, test } from 'vitest';
import type { Notification } from '../../../core/messages/alert.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { acceptedAct } from '../accepted-acts.ts';
import { brokenActs } from './of-acts.ts';
import { brokenFailures } from './of-failures.ts';
import type { StoredTicket } from './ticket-items.ts';

const ticket = aTicket();
const kept = (changes: Partial<StoredTicket>): StoredTicket => ({
  ...{ ticket, isInSweep: true, caller: undefined, events: [], alerts: [], listed: new Set() },
  sweptAt: new Map(),
  ...changes,
});

const note = (text: string): TicketEvent => ({
  ...{ code: ticket.code, version: 2, cycle: 1, at: atMinute(1), channel: 'web' },
  ...{ kind: 'noted', by: { role: 'operator' }, text },
});
const accepted = [acceptedAct('note', { text: 'Đã gọi' })];

test.each<[string, TicketEvent[], number]>([
  ['is there once', [note('Đã gọi')], 0],
  ['is lost', [], 2],
  ['is there twice', [note('Đã gọi'), note('Đã gọi')], 1],
  ['is there with other words', [note('Đã')], 1],
])('an act that was accepted and %s is seen as such', (_, events, wrong) => {
  expect(brokenActs(kept({ events }), accepted)).toHaveLength(wrong);
});

test('what nobody was told of, and is there, is seen', () => {
  expect(brokenActs(kept({ events: [note('Đã gọi')] }), [])).toHaveLength(1);
});

const failedAlert: Notification = {
  ...{ code: ticket.code, key: 'answered.3-citizen-sms', channel: 'sms', to: { kind: 'citizen' } },
  ...{ subject: { about: 'answered' }, assignment: 1, requestedAt: atMinute(1), status: 'failed' },
  ...{ provider: 'refused', followed: 'citizen-not-told' },
};
const listed = new Set([failedAlert.key]);
const byMail: Notification = { ...failedAlert, key: 'answered.3-citizen-email', channel: 'email' };

test.each<[string, StoredTicket, number]>([
  ['the operators see', kept({ alerts: [failedAlert], listed }), 0],
  ['nobody sees', kept({ alerts: [failedAlert] }), 1],
  ['nobody followed', kept({ alerts: [{ ...failedAlert, followed: undefined }], listed }), 1],
  [
    'was to go another way, and does not',
    kept({ alerts: [{ ...failedAlert, followed: 'other-channel' }], listed }),
    1,
  ],
  [
    'arrived another way',
    kept({
      alerts: [
        { ...failedAlert, followed: 'other-channel' },
        { ...byMail, status: 'delivered', followed: undefined },
      ],
    }),
    0,
  ],
  [
    'was called nobody’s any more without a reason',
    kept({ alerts: [{ ...failedAlert, followed: 'nothing-owed' }] }),
    1,
  ],
  [
    'was dropped though a citizen is owed it',
    kept({ alerts: [{ ...byMail, status: 'dropped' }] }),
    1,
  ],
])('a message that failed and that %s is judged so', (_, all, wrong) => {
  expect(brokenFailures(all)).toHaveLength(wrong);
});

const toOfficer: Notification = {
  ...{ ...failedAlert, key: 'rung.1-UBND_XA.29254-handler-sms', followed: undefined },
  ...{ to: { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' }, status: 'dropped' },
  ...{ subject: { about: 'rung', clock: 'resolve', percent: 50 } },
};
const toLeadership: Notification = {
  ...toOfficer,
  to: { kind: 'officer', unit: 'BCD', role: 'head' },
};

test.each<[string, Notification, number]>([
  ['for an SMS that no policy names', { ...toOfficer, provider: 'not-in-policy' }, 0],
  ['for the cap of a telephone', { ...toOfficer, provider: 'over-cap' }, 1],
  ['for the weekly report of the leadership', { ...toLeadership, provider: 'weekly-report' }, 0],
  ['for a weekly report that nobody sends', { ...toOfficer, provider: 'weekly-report' }, 1],
])('a notification of an officer that was dropped %s is judged so', (_, alert, wrong) => {
  expect(brokenFailures(kept({ alerts: [alert] }))).toHaveLength(wrong);
});

const mergedAlert: Notification = {
  ...{ ...failedAlert, key: 'merged.2-citizen-sms', subject: { about: 'merged' } },
  ...{ status: 'dropped', provider: 'not-needed', followed: undefined, settledAt: atMinute(9) },
};
const event = (kind: 'merged' | 'unmerged', minute: number): TicketEvent => {
  const common = { ...note(''), at: atMinute(minute), reason: 'nhầm' };
  return kind === 'merged'
    ? { ...common, kind, into: ticket.code }
    : { ...common, kind, from: ticket.code };
};

test.each<[string, TicketEvent[], number]>([
  ['had been undone', [event('merged', 1), event('unmerged', 3)], 0],
  ['stands', [event('merged', 1)], 1],
  ['stands again', [event('merged', 1), event('unmerged', 3), event('merged', 5)], 1],
  ['was undone only afterwards', [event('merged', 1), event('unmerged', 12)], 1],
  ['was another, undone before', [event('unmerged', 0), event('merged', 1)], 1],
])('that a citizen was not told of a merging that %s is judged so', (_, events, wrong) => {
  expect(brokenFailures(kept({ alerts: [mergedAlert], events }))).toHaveLength(wrong);
});
