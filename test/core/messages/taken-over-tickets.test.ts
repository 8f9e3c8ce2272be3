import { describe, expect, test } from 'vitest';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { computeTimeLeft } from '../../../core/messages/compose/values/time-left.ts';
import type { NotificationSubject } from '../../../core/messages/message-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatExtensionRequester } from '../../../core/ticket/read/extension-requester.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { eventfulTicket, longestAddress, mailOf, smsOf } from './message-samples.ts';
import {
  context,
  formerUnit,
  handOverAt,
  late,
  mail,
  rung,
  takenOver,
} from './taken-over-samples.ts';

const missed: [string, NotificationSubject, Partial<Ticket>, string][] = [
  [
    'escalation of the acknowledgment',
    rung('acknowledge'),
    takenOver(),
    'UBND phường 7 (đến 30/6/2025) chưa tiếp nhận phiếu',
  ],
  ['escalation of the answer', rung('resolve'), late, 'khi hết hạn 17:00 30/06. Từ ngày 01/7/2025'],
  [
    'morning reminder',
    { about: 'reminder', post: { unit: 'UBND_XA:29254', role: 'handler' } },
    late,
    'UBND phường 7 (đến 30/6/2025) chưa trả lời phiếu',
  ],
  [
    'hand-over without an acknowledgment',
    { about: 'taken-over', ...formerUnit },
    takenOver(),
    'UBND phường 7 chưa bấm “Đã nhận” khi hết hạn 16:00 30/06. Xin quý cơ quan bấm “Đã nhận” ngay',
  ],
  [
    'hand-over without an answer',
    { about: 'taken-over', ...formerUnit },
    late,
    'Hạn trả lời người dân là 17:00 30/06, đã qua khi phiếu còn ở UBND phường 7.',
  ],
  [
    'message to the citizen',
    { about: 'handed-over', ...formerUnit },
    late,
    'đã qua khi phản ánh còn ở UBND phường 7 (đến 30/6/2025)',
  ],
];

describe('a deadline that the predecessor missed', () => {
  test.each(missed)(
    'an e-mail attributes it to the predecessor: %s',
    (_, subject, ticket, text) => {
      expect(mail(subject, ticket)).toContain(text);
      expect(mail(subject, ticket)).not.toContain('UBND phường Nguyệt Hóa đã quá hạn');
    },
  );

  test('a deadline that passed after the hand-over is attributed to the successor', () => {
    const own = takenOver({ resolve: toLocalInstant('2025-07-01T09:00') });
    expect(mail(rung('resolve'), own)).toContain('UBND phường Nguyệt Hóa đã quá hạn trả lời');
  });

  test.each([
    rung('acknowledge'),
    rung('resolve'),
    { about: 'taken-over', ...formerUnit } as const,
  ])('the SMS fits one segment: %o', (subject) => {
    const longest = { name: '-', shortName: 'W'.repeat(20) };
    const predecessors = new Map([[1, longest]]);
    for (const portalUrl of [context.portalUrl, longestAddress]) {
      const sms = smsOf(subject, {
        ticket: late,
        context: { ...context, unit: longest, named: longest, portalUrl, predecessors },
      });
      expect([sms, countSegments(sms).segments]).toEqual([sms, 1]);
    }
  });

  test('the text of an administrator that names no deadline is sent as it is', () => {
    const texts = { wording: 'Don vi da tra loi phieu {code}: {follow}' };
    const sms = smsOf({ about: 'answered' }, { ticket: late, context: { ...context, ...texts } });
    expect(sms).toContain('Don vi da tra loi');
  });

  test('an SMS that must name the predecessor does not use an administrator’s text, which names the successor', () => {
    const texts = { wording: 'QUA HAN phieu {code}, {unit}, {due}, {percent}: {link}' };
    expect(smsOf(rung('resolve'), { ticket: late, context: { ...context, ...texts } })).toContain(
      '1022: UBND P7 cu qua han tra loi',
    );
  });
});

describe('an action of the predecessor', () => {
  const before = toLocalInstant('2025-06-30T10:00');
  const { extension } = eventfulTicket();
  const requestedBefore = extension && {
    ...{ ...takenOver(), extension: { ...extension, askedAt: before } },
  };

  test('an extension that a former unit requested is announced in its name, with its successor', () => {
    const subject = { about: 'extension-asked' } as const;
    const ticket = requestedBefore ?? {};
    const named = { unit: { name: '-', shortName: 'UBND P.Nguyet Hoa' } };
    expect(smsOf(subject, { ticket, context: { ...context, ...named } })).toContain(
      '1022: UBND P7 cu (nay UBND P.Nguyet Hoa) xin gia han 5 ngay',
    );
    const { subject: title, text } = mailOf(subject, { ticket, context });
    expect(title).toContain('UBND phường 7 (đến 30/6/2025)');
    expect(text).toContain('UBND phường 7 (đến 30/6/2025) xin gia hạn 5 ngày làm việc');
    expect(text).toContain('Từ ngày 01/7/2025, UBND phường Nguyệt Hóa tiếp tục giải quyết');
    expect(formatExtensionRequester(eventfulTicket(ticket), testDirectory)).toBe(
      'UBND phường 7, nay là UBND phường Nguyệt Hóa',
    );
  });

  test('an extension that the successor requested is announced in its own name', () => {
    const asked = extension && { ...extension, askedAt: toLocalInstant('2025-07-01T08:00') };
    const ticket = { ...takenOver(), ...(asked && { extension: asked }) };
    expect(mail({ about: 'extension-asked' }, ticket)).toContain(
      'UBND phường Nguyệt Hóa xin gia hạn',
    );
    expect(formatExtensionRequester(eventfulTicket(ticket), testDirectory)).toBe(
      'UBND phường Nguyệt Hóa',
    );
  });

  test('its question is repeated to the citizen in its name', () => {
    const ticket = takenOver();
    const pauses = [{ from: before, to: handOverAt }];
    const clocks = ticket.clocks && {
      ...ticket.clocks,
      resolve: { ...ticket.clocks.resolve, pauses },
    };
    expect(mail({ about: 'reminded' }, { ...ticket, ...(clocks && { clocks }) })).toContain(
      'UBND phường 7 (đến 30/6/2025) đã hỏi thêm',
    );
  });

  test('an administrator’s text that names the present unit is not used', () => {
    const wording = '{unit} xin gia han {amount}, phieu {code}, {due}: {link}';
    const ticket = requestedBefore ?? {};
    const sms = smsOf({ about: 'extension-asked' }, { ticket, context: { ...context, wording } });
    expect(sms).toContain('UBND P7 cu');
  });
});

describe('a ticket that a successor took over', () => {
  test('the hand-over message names the remaining time', () => {
    const ticket = eventfulTicket(takenOver());
    const timeLeft = computeTimeLeft(ticket, testDirectory, toLocalInstant('2025-07-01T07:30'));
    const subject = { about: 'taken-over', ...formerUnit } as const;
    const { text } = mailOf(subject, { ticket, context: { ...context, timeLeft } });
    expect(text).toContain('trước 09:00 02/07, còn 25,5 giờ.');
  });

  test.each([
    ['wall', '2025-07-01T07:30', { kind: 'wall', minutes: 25.5 * 60 }],
    ['working', '2025-07-01T07:30', { kind: 'working', minutes: 570 }],
    ['working', '2025-07-02T09:00', undefined],
  ] as const)('the remaining %s time at %s is %o', (kind, now, left) => {
    const { clocks } = eventfulTicket(takenOver());
    const ticket = { unit: 'SO_XD', clocks: { ...clocks, resolve: { ...clocks.resolve, kind } } };
    expect(computeTimeLeft(ticket, testDirectory, toLocalInstant(now))).toEqual(left);
  });
});
