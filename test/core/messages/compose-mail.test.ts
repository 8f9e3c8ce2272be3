import { describe, expect, test } from 'vitest';
import { Lang } from '../../../core/messages/lang.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import {
  eventfulTicket,
  hasTicketLink,
  linksToConsole,
  listSubjects,
  mailOf,
} from './message-samples.ts';

const code = formatTicketCode(eventfulTicket().code);
const trackingUrl = `https://1022.travinh.gov.vn/tra-cuu?ma=${eventfulTicket().code}`;
const link = `https://1022.travinh.gov.vn/a/${'W'.repeat(18)}`;
/** The console address, where staff decide data requests. */
const desk = 'https://1022.travinh.gov.vn/console';
const citizens = listSubjects('citizen', 'mail');
const officers = listSubjects('officer', 'mail');

describe('e-mail to an officer', () => {
  const mail = mailOf({ about: 'assigned' }, { ticket: { areaName: 'A <b>&' } });

  test('an e-mail to an officer contains the subject, the place and the deadline', () => {
    expect(mail.subject).toContain('09:00 03/12');
    expect(mail.text).toContain('karaoke');
  });

  test('an officer’s e-mail escapes user text in its HTML and links to the ticket', () => {
    expect(mail.html).toContain('A &lt;b&gt;&amp;');
    expect(mail.html).toContain(`<a href="${link}">`);
  });
});

describe('all e-mails to officers', () => {
  test.each(officers.filter(hasTicketLink))(
    'an officer’s e-mail has the ticket code in its subject, a link and, unless the clocks are paused, a deadline: %o',
    (subject) => {
      const mail = mailOf(subject, { ticket: { status: 'in-progress' } });
      expect(mail.subject).toContain(code);
      expect(mail.text).toContain(linksToConsole(subject) ? desk : link);
      expect(mail.text + mail.subject).toMatch(/\d\d:\d\d \d\d\/12/);
    },
  );

  test('an e-mail about an overdue review names neither ticket nor subject and has no link', () => {
    const { subject, text } = mailOf({ about: 'review-overdue', percent: 100 });
    expect(subject + text).toMatch(/\d\d:\d\d \d\d\/12/);
    for (const hidden of [code, code.replaceAll(' ', ''), 'http', 'Phường 7']) {
      expect(subject + text).not.toContain(hidden);
    }
  });

  test('an officer’s e-mail contains no text written by the citizen', () => {
    for (const subject of officers) expect(mailOf(subject).text).not.toContain('Hoa Sen');
  });

  test('an e-mail about a return names the proposed unit and the number of returns', () => {
    const { subject, text } = mailOf({ about: 'returned', unit: 'SO_YT' });
    expect(subject).toContain('Sở Y tế');
    expect(text).toContain('lần trả lại thứ 9');
  });

  test('an e-mail about an extension states the requested time in full', () => {
    expect(mailOf({ about: 'extension-asked' }).text).toContain('5 ngày làm việc');
  });
});

describe('all e-mails to citizens', () => {
  test.each(Lang.options)(
    'a citizen’s e-mail names the report and links to its tracking page (%s)',
    (lang) => {
      for (const subject of citizens) {
        const { subject: title, text } = mailOf(subject, { ticket: { lang } });
        expect(title).toContain(code);
        if (hasTicketLink(subject)) expect(text).toContain(trackingUrl);
        else expect(text).not.toContain('http');
        expect(text).not.toMatch(/karaoke|Hoa Sen|xét nghiệm|số nhà/);
      }
    },
  );

  test.each(citizens)(
    'an e-mail to a citizen is in English for English readers and otherwise in Vietnamese: $about',
    (subject) => {
      const mailIn = (lang: Lang) => mailOf(subject, { ticket: { lang } }).text;
      expect(mailIn('en')).not.toBe(mailIn('vi'));
      expect(mailIn('km')).toBe(mailIn('vi'));
    },
  );

  test('an e-mail to a citizen states how the ticket ended', () => {
    const ended = (status: 'closed' | 'refused' | 'referred') =>
      mailOf({ about: 'ended' }, { ticket: { status } }).text;
    expect(ended('refused')).toContain('không được tiếp nhận');
    expect(ended('referred')).toContain('chuyển đến cơ quan có thẩm quyền');
    expect(ended('closed')).toContain('đã đóng');
  });

  test.each(['answered', 'ended'] as const)(
    'an e-mail about a report that was %s offers to reopen it only below the limit',
    (about) => {
      const textOf = (isReopenLimitReached: boolean, lang: Lang) =>
        mailOf({ about }, { ticket: { lang, status: 'closed' }, context: { isReopenLimitReached } })
          .text;
      expect(textOf(false, 'vi')).toMatch(/đề nghị (xử lý|xem) lại/);
      expect(textOf(true, 'vi')).not.toMatch(/đề nghị (xử lý|xem) lại/);
      expect(textOf(true, 'vi')).toContain('gửi phản ánh mới');
      expect(textOf(true, 'en')).toContain('send a new report');
    },
  );
});
