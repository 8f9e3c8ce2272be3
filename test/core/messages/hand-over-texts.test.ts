import { describe, expect, test } from 'vitest';
import { composeEmergencyBundle } from '../../../core/messages/compose/compose-bundle.ts';
import { composeDigest } from '../../../core/messages/compose/compose-digest.ts';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { eventfulTicket, longestAddress, mailOf, smsOf } from './message-samples.ts';
import { context, formerUnit, handOverAt, late, mail, takenOver } from './taken-over-samples.ts';

describe('the message to the citizen about a hand-over', () => {
  const subject = { about: 'handed-over', ...formerUnit } as const;
  const due = toLocalInstant('2025-07-01T06:00');
  const short = {
    unit: { name: '-', shortName: 'UBND P7' },
    portalUrl: 'https://1022.example',
  };
  const [early, later] = [handOverAt, toLocalInstant('2025-07-01T07:00')];

  test.each([
    ['before the deadline', takenOver({ resolve: due }), early, 'thoi han khong doi'],
    ['after the deadline', takenOver({ resolve: due }), later, 'da qua han tra loi'],
    ['after a deadline that the predecessor missed', late, later, 'da qua han tra loi'],
  ])('says in an SMS sent %s what is true then', (_, ticket, now, text) => {
    const sms = smsOf(subject, { ticket, context: { ...context, ...short, now } });
    expect(sms).toContain(text);
  });

  test('asks for the missing information in the SMS about a paused ticket, also with a long portal URL', () => {
    const ticket = { ...takenOver(), status: 'waiting' as const };
    const { unit } = short;
    for (const portalUrl of [context.portalUrl, longestAddress]) {
      const sms = smsOf(subject, { ticket, context: { ...context, unit, portalUrl } });
      expect(sms).toMatch(/bo sung/);
      expect(countSegments(sms).segments).toBe(1);
    }
  });

  test('does not use an administrator’s text after the deadline, because it may say that the deadline stays', () => {
    const wording = '{hotline}: {code} do {unit} giai quyet tu {day}, thoi han khong doi: {follow}';
    const sms = (now: Date) =>
      smsOf(subject, {
        ticket: takenOver({ resolve: due }),
        context: { ...context, ...short, now, wording },
      });
    expect(sms(early)).toContain('thoi han khong doi: http');
    expect(sms(later)).not.toContain('thoi han khong doi');
  });

  test('says in an e-mail that the deadline has passed', () => {
    const ticket = takenOver({ resolve: due });
    const { text } = mailOf(subject, { ticket, context: { ...context, now: later } });
    expect(text).toContain('Thời hạn trả lời là 06:00 01/07, nay đã qua.');
  });
});

describe('a unit that continues the work of a unit with the same name', () => {
  const ward7 = { name: 'UBND phường 7', shortName: 'UBND P7' };
  const ended = { lastDay: '2025-06-30', successor: ward7 } as const;

  test('the message names the former unit with its last day', () => {
    const ticket = { ...takenOver(), unitName: ward7.name };
    const values = { ...context, unit: ward7, named: { ...ward7, ended } };
    const subject = { about: 'taken-over', ...formerUnit } as const;
    expect(mailOf(subject, { ticket, context: values }).subject).toContain(
      'từ UBND phường 7 (đến 30/6/2025)',
    );
    expect(smsOf(subject, { ticket, context: values })).toContain('tu UBND P7 cu');
  });

  test('the message names a former unit with another name as it is', () => {
    const named = { ...ward7, ended: { ...ended, successor: { name: '-', shortName: '-' } } };
    const subject = { about: 'taken-over', ...formerUnit } as const;
    const mail = mailOf(subject, { ticket: takenOver(), context: { ...context, named } });
    expect(mail.subject).not.toContain('(đến');
  });
});

test('the message about a new ticket says that its deadline had passed before', () => {
  const ticket = (assignedAt: Date) => ({ ...takenOver(), predecessor: undefined, assignedAt });
  const note = 'Hạn này đã qua trước khi phiếu được chuyển đến quý cơ quan.';
  expect(mail({ about: 'assigned' }, ticket(handOverAt))).toContain(note);
  expect(mail({ about: 'assigned' }, ticket(toLocalInstant('2025-06-30T08:00')))).not.toContain(
    note,
  );
});

test.each(['assigned', 'review-asked'] as const)(
  'an SMS to the operators names them only once: %s',
  (about) => {
    const unit = { name: 'Tổng đài 1022', shortName: '1022' };
    expect(smsOf({ about }, { context: { ...context, unit } })).toMatch(/^1022: Tong dai /);
  },
);

describe('a message about several tickets that successors took over', () => {
  test('a digest e-mail lists taken-over tickets with the predecessor and what it missed', () => {
    const others = eventfulTicket({ predecessor: undefined });
    const tickets = [eventfulTicket(late), eventfulTicket(takenOver()), others].map((ticket) => ({
      ...{ ticket, context },
    }));
    const now = toLocalInstant('2025-07-01T07:30');
    const digest = composeDigest('email', { unit: context.unit, tickets, more: 0 }, now);
    const text = digest.kind === 'email' ? digest.text : '';
    expect(text).toContain('Trong đó 2 phiếu tiếp nhận từ UBND phường 7 (đến 30/6/2025)');
    expect(text).toContain(
      'Tiếp nhận từ UBND phường 7 (đến 30/6/2025). Đơn vị cũ chưa trả lời khi hết hạn 17:00 30/06',
    );
    expect(text).toContain('Đơn vị cũ chưa tiếp nhận khi hết hạn 16:00 30/06; nay cần tiếp nhận');
  });

  test('a digest to a unit that did not take the ticket over names the unit that did', () => {
    const tickets = [{ ticket: eventfulTicket(late), context, readerUnit: 'UBND_HUYEN:842' }];
    const now = toLocalInstant('2025-07-01T07:30');
    const digest = composeDigest('email', { unit: context.unit, tickets, more: 0 }, now);
    const text = digest.kind === 'email' ? digest.text : '';
    expect(text).not.toContain('Trong đó 1 phiếu tiếp nhận');
    expect(text).toContain(
      'UBND phường Nguyệt Hóa tiếp nhận từ UBND phường 7 (đến 30/6/2025). Đơn vị cũ chưa trả lời',
    );
    const bundle = composeEmergencyBundle('email', tickets);
    expect(JSON.stringify(bundle)).toContain('UBND phường Nguyệt Hóa tiếp nhận từ UBND phường 7');
  });

  test('a digest attributes a deadline that a renamed unit missed to its former name', () => {
    const { predecessor } = late;
    const ticket = eventfulTicket({
      ...late,
      ...(predecessor && { predecessor: { ...predecessor, isRenamed: true } }),
    });
    const now = toLocalInstant('2025-07-01T07:30');
    const tickets = [{ ticket, context }];
    const digest = composeDigest('email', { unit: context.unit, tickets, more: 0 }, now);
    const text = digest.kind === 'email' ? digest.text : '';
    expect(text).toContain('Quá hạn từ 17:00 30/06, khi đơn vị còn tên UBND phường 7.');
    expect(text).not.toContain('iếp nhận từ');
  });

  test('an e-mail about several emergencies names the predecessor', () => {
    const tickets = [{ ticket: eventfulTicket(late), context }];
    expect(JSON.stringify(composeEmergencyBundle('email', tickets))).toContain(
      'Tiếp nhận từ UBND phường 7 (đến 30/6/2025).',
    );
  });
});

test('a digest says that a deadline had passed before the ticket was assigned to the unit', () => {
  const ticket = eventfulTicket({ ...late, predecessor: undefined, assignedAt: handOverAt });
  const now = toLocalInstant('2025-07-01T07:30');
  const tickets = [{ ticket, context }];
  const digest = composeDigest('email', { unit: context.unit, tickets, more: 0 }, now);
  expect(digest.kind === 'email' ? digest.text : '').toContain(
    'Quá hạn từ 17:00 30/06, trước khi phiếu được chuyển đến đơn vị.',
  );
});
