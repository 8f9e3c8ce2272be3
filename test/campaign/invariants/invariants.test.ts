import { expect, test } from 'vitest';
import type { Alert } from '../../../core/messages/alert.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { acceptedAct } from '../accepted-acts.ts';
import { brokenActs } from './of-acts.ts';
import { brokenFailures } from './of-failures.ts';
import type { Kept } from './ticket-items.ts';

const ticket = aTicket();
const kept = (changes: Partial<Kept>): Kept => ({
  ...{ ticket, isInSweep: true, caller: undefined, events: [], alerts: [], listed: new Set() },
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

const failedAlert: Alert = {
  ...{ code: ticket.code, key: 'answered.3-citizen-sms', channel: 'sms', to: { kind: 'citizen' } },
  ...{ subject: { about: 'answered' }, assignment: 1, requestedAt: atMinute(1), status: 'failed' },
  ...{ provider: 'refused', followed: 'citizen-not-told' },
};
const listed = new Set([failedAlert.key]);
const byMail: Alert = { ...failedAlert, key: 'answered.3-citizen-email', channel: 'email' };

test.each<[string, Kept, number]>([
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
    'was dropped though a citizen is owed it',
    kept({ alerts: [{ ...byMail, status: 'dropped' }] }),
    1,
  ],
])('a message that failed and that %s is judged so', (_, all, wrong) => {
  expect(brokenFailures(all)).toHaveLength(wrong);
});
