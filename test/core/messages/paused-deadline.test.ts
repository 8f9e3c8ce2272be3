import { expect, test } from 'vitest';
import { composeDigest } from '../../../core/messages/compose/compose-digest.ts';
import { getMessageKind, type NotificationSubject } from '../../../core/messages/message-kinds.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { context, eventfulTicket, listSubjects, mailOf, smsOf } from './message-samples.ts';

const dateAndTime = /\d\d:\d\d \d\d\/\d\d/;
const waiting = eventfulTicket({ status: 'waiting' });

/** Messages with a deadline of their own, which runs although the clocks of the ticket are paused. */
const withOwnDeadline = ['asked', 'data-asked', 'data-delayed', 'data-waits', 'review-overdue'];

const isSentWhileWaiting = (subject: NotificationSubject): boolean =>
  getMessageKind(subject).isNeeded(waiting, {
    ...{ subject, assignment: waiting.assignment },
    ...{ requestedAt: waiting.openedAt, now: waiting.openedAt },
  });

const listSent = (text: 'sms' | 'mail'): NotificationSubject[] =>
  (['citizen', 'officer'] as const)
    .flatMap((to) => listSubjects(to, text))
    .filter(isSentWhileWaiting)
    .filter(({ about }) => !withOwnDeadline.includes(about));

test.each(listSent('sms'))('an SMS names no deadline while the time is paused: %o', (subject) => {
  expect(smsOf(subject, { ticket: { status: 'waiting' } })).not.toMatch(dateAndTime);
});

test.each(listSent('mail'))(
  'an e-mail names no deadline while the time is paused: %o',
  (subject) => {
    const { subject: title, text } = mailOf(subject, { ticket: { status: 'waiting' } });
    expect(title + text).not.toMatch(dateAndTime);
    expect(title + text).not.toContain('vẫn được tính');
  },
);

test.each([
  ['informed', 'phải trả lời người dân (hạn đang tạm dừng, chờ người dân bổ sung thông tin)'],
  ['assigned', '“Đã nhận” (hạn đang tạm dừng, chờ người dân bổ sung thông tin)'],
  ['wrote', 'Hạn trả lời: đang tạm dừng, chờ người dân bổ sung thông tin.'],
  ['receipt', 'Hẹn trả lời (hạn đang tạm dừng, chờ quý vị bổ sung thông tin).'],
] as const)('an e-mail states instead that the time is paused: %s', (about, text) => {
  expect(mailOf({ about }, { ticket: { status: 'waiting' } }).text).toContain(text);
  expect(mailOf({ about }).text).toMatch(dateAndTime);
});

test('while the time is paused, an SMS states this instead of using an administrator’s text with the deadline', () => {
  const texts = { context: { wording: 'Trả lời {code} trước {due}: {link}' } };
  expect(smsOf({ about: 'informed' }, texts)).toContain('Tra loi');
  expect(smsOf({ about: 'informed' }, { ...texts, ticket: { status: 'waiting' } })).toContain(
    'han tam dung',
  );
});

test('a digest e-mail states for a waiting ticket that its time is paused', () => {
  const ticket = aTicket({ status: 'waiting' });
  const tickets = [{ ticket, context }];
  const mail = composeDigest('email', { unit: context.unit, tickets, more: 0 }, ticket.openedAt);
  expect(mail).toMatchObject({ text: expect.stringContaining('Thời hạn đang tạm dừng, chờ') });
  expect(JSON.stringify(mail)).not.toMatch(dateAndTime);
});
