import { expect, test } from 'vitest';
import { MailEvent } from '../../../adapters/ses/mail-event.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { mailEvent, mailReports } from '../../support/provider-events.ts';

const { code } = aTicket();
const key = 'assigned.1-UBND_XA.29254-handler-email';
const at = new Date('2021-12-03T01:01:02.669Z');

test.each([
  ['Bounce', { what: 'bounced', why: 'Permanent/General', at }],
  ['Complaint', { what: 'complained', why: 'abuse', at }],
  ['Delivery', { what: 'delivered', why: 'to the mail server', at }],
  [
    'Reject',
    { what: 'bounced', why: 'rejected, Bad content', at: new Date('2021-12-03T01:01:03Z') },
  ],
] as const)('an event %s of SES is about the alert that its labels name', (type, expected) => {
  expect(MailEvent.parse(mailEvent(type, code, key))).toEqual([
    { about: { code, key }, ...expected },
  ]);
});

test('a complaint of no kind is one', () => {
  const { complaint } = mailReports.Complaint;
  const report = { complaint: { ...complaint, complaintFeedbackType: null } };
  expect(MailEvent.parse(mailEvent('Complaint', code, key, report))).toMatchObject([
    { what: 'complained', why: 'of no kind' },
  ]);
});

test.each([
  ['another program’s label', { ticket: ['42'], alert: [key] }],
  ['no label', {}],
])('an e-mail with %s is none of ours', (_which, tags) => {
  const event = mailEvent('Bounce', code, key);
  const { detail } = event;
  const foreign = { ...event, detail: { ...detail, mail: { ...detail.mail, tags } } };
  expect(MailEvent.parse(foreign)).toEqual([]);
});

test('what SES never said is refused', () => {
  expect(MailEvent.safeParse({ ...mailEvent('Bounce', code, key), source: 'me' }).success).toBe(
    false,
  );
});
