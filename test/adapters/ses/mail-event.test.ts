import { expect, test } from 'vitest';
import { SesDeliveryEvent } from '../../../adapters/ses/mail-event.ts';
import { createSesEvent, sesReports } from '../../support/events/provider-events.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

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
] as const)(
  'an SES %s event is assigned to the notification named in its tags',
  (type, expected) => {
    expect(SesDeliveryEvent.parse(createSesEvent(type, code, key))).toEqual([
      { about: { code, key }, ...expected },
    ]);
  },
);

test('an SES complaint event without a feedback type is parsed', () => {
  const { complaint } = sesReports.Complaint;
  const report = { complaint: { ...complaint, complaintFeedbackType: null } };
  expect(SesDeliveryEvent.parse(createSesEvent('Complaint', code, key, report))).toMatchObject([
    { what: 'complained', why: 'of no kind' },
  ]);
});

test.each([
  ['another program’s tags', { ticket: ['42'], alert: [key] }],
  ['no tags', {}],
])('an SES event about an e-mail with %s is ignored', (_which, tags) => {
  const event = createSesEvent('Bounce', code, key);
  const { detail } = event;
  const foreign = { ...event, detail: { ...detail, mail: { ...detail.mail, tags } } };
  expect(SesDeliveryEvent.parse(foreign)).toEqual([]);
});

test('an event whose source is not SES is rejected', () => {
  expect(
    SesDeliveryEvent.safeParse({ ...createSesEvent('Bounce', code, key), source: 'me' }).success,
  ).toBe(false);
});
