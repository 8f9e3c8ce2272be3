import { describe, expect, test } from 'vitest';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { getMessageKind, type NotificationSubject } from '../../../core/messages/message-kinds.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { listSubjects, longestAddress, mailOf, smsOf } from './message-samples.ts';

/** A time after every deadline of the sample ticket. */
const now = atMinute(20_000);
const context = { now };
const dateAndTime = /\d\d:\d\d \d\d\/\d\d/;
const passed = [/đã qua/, /quá hạn/i, /qua han/i, /da qua/, /\(passed\)/, /overdue/];
/** Words that announce a future time. */
const future = /(trước|truoc|by) \d\d:\d\d \d\d\/\d\d/;

const isAboutMissedDeadline = (subject: NotificationSubject): boolean =>
  getMessageKind(subject).isAboutMissedDeadline?.(subject) === true;

const list = (text: 'sms' | 'mail'): NotificationSubject[] =>
  (['citizen', 'officer'] as const)
    .flatMap((to) => listSubjects(to, text))
    .filter((subject) => !isAboutMissedDeadline(subject));

const expectTruthful = (text: string): void => {
  expect(text).not.toMatch(future);
  const isStated = passed.some((one) => one.test(text));
  expect([text, dateAndTime.test(text) && !isStated]).toEqual([text, false]);
};

describe.each(['vi', 'en'] as const)('a message sent after its deadline (%s)', (lang) => {
  const input = { ticket: { lang }, context };

  test.each(list('sms'))('an SMS states that the deadline has passed: %o', (subject) => {
    expectTruthful(smsOf(subject, input));
  });

  test.each(list('mail'))('an e-mail states that the deadline has passed: %o', (subject) => {
    const { subject: title, text } = mailOf(subject, input);
    expectTruthful(title);
    expectTruthful(text);
  });

  test.each(list('sms'))('the SMS still fits one segment: %o', (subject) => {
    const sms = smsOf(subject, { ...input, context: { now, portalUrl: longestAddress } });
    expect([sms, countSegments(sms).segments]).toEqual([sms, 1]);
  });
});

describe('the wording after the deadline', () => {
  test.each<[NotificationSubject, string]>([
    [{ about: 'assigned' }, 'bấm “Đã nhận” ngay (đã quá hạn từ 09:00 03/12)'],
    [{ about: 'reopened' }, 'bấm “Đã nhận” ngay (đã quá hạn từ 09:00 03/12)'],
    [{ about: 'informed' }, 'phải trả lời người dân ngay (đã quá hạn từ 13:00 03/12)'],
    [{ about: 'returned', unit: 'SO_YT' }, 'chuyển đơn vị ngay (đã quá hạn từ 08:15 03/12)'],
    [{ about: 'unheard' }, 'Đã quá hạn trả lời từ 13:00 03/12.'],
    [{ about: 'receipt' }, 'Hẹn trả lời sớm nhất (đã quá hạn từ 13:00 03/12)'],
    [{ about: 'rung', clock: 'resolve', percent: 80 }, 'đã quá hạn trả lời phiếu 684 278 8970'],
  ])('an e-mail asks to act now: %o', (subject, text) => {
    expect(mailOf(subject, { context }).text).toContain(text);
    expect(mailOf(subject).text).not.toContain(text);
  });

  test('a reminder about a missed deadline never names a percentage below 100', () => {
    const subject = { about: 'rung', clock: 'acknowledge', percent: 50 } as const;
    expect(smsOf(subject, { context })).toContain('(100% thoi han)');
    expect(smsOf(subject)).toContain('da qua 50% thoi han');
  });

  test('a text about a missed deadline is unchanged', () => {
    const subject = { about: 'rung', clock: 'resolve', percent: 150 } as const;
    expect(mailOf(subject, { context })).toEqual(mailOf(subject));
  });

  test('the built-in SMS replaces an administrator’s text that presents a passed deadline as still to come', () => {
    const wording = 'Xac nhan {code} truoc {due}: {link}';
    const textOf = (at?: Date) =>
      smsOf({ about: 'assigned' }, { context: { wording, ...(at && { now: at }) } });
    expect(textOf()).toContain('truoc 09:00 03/12');
    expect(textOf(now)).toContain('xac nhan ngay (da qua han tu 09:00 03/12)');
  });
});
