import { describe, expect, test } from 'vitest';
import { linksToConsole } from '../../../core/messages/context-for.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import { eventfulTicket, mailOf, toCitizens, toOfficers, withoutWay } from './every-message.ts';

const code = formatTicketCode(eventfulTicket().code);
const link = `https://1022.travinh.gov.vn/a/${'W'.repeat(18)}`;
/** Who decides about data signs in, and is a person. */
const desk = 'https://1022.travinh.gov.vn/console';
const officers = Object.values(toOfficers).flat();

describe('an e-mail', () => {
  const mail = mailOf({ about: 'assigned' }, { ticket: { areaName: 'A <b>&' } });

  test('tells the officer the matter, the place and the deadline', () => {
    expect(mail.subject).toContain('09:00 03/12');
    expect(mail.text).toContain('karaoke');
  });

  test('escapes what people wrote in its HTML, and links its link', () => {
    expect(mail.html).toContain('A &lt;b&gt;&amp;');
    expect(mail.html).toContain(`<a href="${link}">`);
  });
});

describe('every e-mail to officers', () => {
  const linkless: ReadonlySet<string> = new Set(['device-code', 'review-overdue']);

  test.each(officers.filter(({ about }) => !linkless.has(about)))(
    'has its code in the subject, its link in the text, and says the deadline: %o',
    (subject) => {
      const mail = mailOf(subject);
      expect(mail.subject).toContain(code);
      expect(mail.text).toContain(linksToConsole(subject) ? desk : link);
      expect(mail.text + mail.subject).toMatch(/\d\d:\d\d \d\d\/12/);
    },
  );

  test('about an overdue review names neither the ticket nor its matter, and has no link', () => {
    const { subject, text } = mailOf({ about: 'review-overdue', percent: 100 });
    expect(subject + text).toMatch(/\d\d:\d\d \d\d\/12/);
    for (const hidden of [code, code.replaceAll(' ', ''), 'http', 'Phường 7']) {
      expect(subject + text).not.toContain(hidden);
    }
  });

  test('says nothing of what the citizen wrote', () => {
    for (const subject of officers) expect(mailOf(subject).text).not.toContain('Hoa Sen');
  });

  test('of a return names the unit that was proposed, and counts', () => {
    const { subject, text } = mailOf({ about: 'returned', unit: 'SO_YT' });
    expect(subject).toContain('Sở Y tế');
    expect(text).toContain('lần trả lại thứ 9');
  });

  test('of an extension says how much, in full', () => {
    expect(mailOf({ about: 'extension-asked' }).text).toContain('5 ngày làm việc');
  });
});

describe('every e-mail to a citizen', () => {
  test.each(Lang.options)('names the report and where to look (%s)', (lang) => {
    for (const subject of Object.values(toCitizens)) {
      const { subject: title, text } = mailOf(subject, { ticket: { lang } });
      expect(title).toContain(code);
      if (withoutWay.includes(subject.about)) expect(text).not.toContain('http');
      else expect(text).toContain('https://1022.travinh.gov.vn/tra-cuu');
      expect(text).not.toMatch(/karaoke|Hoa Sen|xét nghiệm|số nhà/);
    }
  });

  test.each(Object.values(toCitizens))('speaks the language of its reader: $about', (subject) => {
    const mailIn = (lang: Lang) => mailOf(subject, { ticket: { lang } }).text;
    expect(mailIn('en')).not.toBe(mailIn('vi'));
    expect(mailIn('km')).toBe(mailIn('vi'));
  });

  test('says how it ended', () => {
    const ended = (status: 'closed' | 'refused' | 'referred') =>
      mailOf(toCitizens.ended, { ticket: { status } }).text;
    expect(ended('refused')).toContain('không được tiếp nhận');
    expect(ended('referred')).toContain('chuyển đến cơ quan có thẩm quyền');
    expect(ended('closed')).toContain('đã đóng');
  });
});
