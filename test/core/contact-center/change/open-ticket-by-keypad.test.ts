import { describe, expect, test } from 'vitest';
import {
  type KeypadReport,
  openTicketByKeypad,
} from '../../../../core/contact-center/change/open-ticket-by-keypad.ts';
import { listTopics } from '../../../../core/directory/model/services/topic.ts';
import { ReportRequest } from '../../../../core/intake/report/report.ts';
import { checkReport } from '../../../../core/intake/report/validation/check-report.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { handleTicketChange } from '../../../../core/workflow/changes/handle-ticket-change.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { aCaller, aLine } from '../phone-line-harness.ts';

const keypadReport: KeypadReport = {
  service: 'welfare',
  topic: undefined,
  area: '29254',
  lang: 'vi',
  aboutOffice: false,
  isWithheld: false,
};

const opened = async (
  changes: Partial<KeypadReport> = {},
  caller = aCaller(),
  line = aLine(),
): Promise<Ticket> => {
  const outcome = await openTicketByKeypad({ ...keypadReport, ...changes }, caller, line.ports);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome.ticket;
};

describe('tickets opened by phone keys', () => {
  test.each(listTopics(testDirectory, launchDay).map(({ code, service }) => [code, service]))(
    'a caller’s key choice opens a ticket of topic %s in service %s without answers to the topic’s questions',
    async (topic, service) => {
      const ticket = await opened({ topic, service });
      expect(ticket).toMatchObject({ topic, service, channel: 'voice', areaCode: '29254' });
      expect(ticket.answers).toBeUndefined();
    },
  );

  test('a complaint about an office entered on the phone keypad opens a separate ticket marked as a complaint', async () => {
    const line = aLine();
    const plain = await opened({}, aCaller(), line);
    const complaint = await opened({ aboutOffice: true }, aCaller(), line);
    expect([plain.isAboutOffice, complaint.isAboutOffice]).toEqual([undefined, true]);
    expect(complaint.code).not.toBe(plain.code);
  });

  test('a caller who asks for an operator gets a ticket of the internal service “other”', async () => {
    const ticket = await opened({ service: 'other', area: undefined });
    expect([ticket.service, ticket.areaCode]).toEqual(['other', undefined]);
    expect(ticket.text).toBe(
      'Gọi đến tổng đài 1022, chọn bằng phím: Khác. Nội dung cụ thể ở lời nhắn bằng giọng nói hoặc phần ghi thêm của tổng đài viên, nếu có.',
    );
  });

  test('the internal service “other” is refused in reports that citizens file themselves', () => {
    const report = ReportRequest.parse({
      service: 'other',
      text: 'Có chuyện cần nói',
      reporter: { kind: 'person' },
    });
    const kinds = [undefined, { call: 'a-call' }].map(
      (sender) => checkReport(report, testDirectory, launchDay, sender).kind,
    );
    expect(kinds).toEqual(['refused', 'fine']);
  });

  test('a ticket opened by phone keys omits a topic and area that the directory no longer contains', async () => {
    const ticket = await opened({ topic: 'VP01', area: '84999' });
    expect([ticket.topic, ticket.areaCode, ticket.service]).toEqual([
      undefined,
      undefined,
      'welfare',
    ]);
  });

  test('phone keys with an unknown service open no ticket', async () => {
    const outcome = await openTicketByKeypad(
      { ...keypadReport, service: 'weather' },
      aCaller(),
      aLine().ports,
    );
    expect(outcome).toEqual({ kind: 'not-ours' });
  });
});

describe('repeated requests of one call', () => {
  test('a call opens one ticket per choice of keys, even if the contact flow repeats the request', async () => {
    const line = aLine();
    const first = await opened({}, aCaller(), line);
    expect((await opened({}, aCaller(), line)).code).toBe(first.code);
    expect((await opened({ lang: 'km' }, aCaller(), line)).code).toBe(first.code);
    const others = [
      await opened({ area: '29257' }, aCaller(), line),
      await opened({ service: 'health' }, aCaller(), line),
      await opened({ isWithheld: true }, aCaller(), line),
      await opened({}, aCaller(undefined, 'another-call'), line),
    ];
    expect(new Set([first, ...others].map(({ code }) => code)).size).toBe(5);
  });

  test('one call opens at most six tickets, even if the caller’s number is withheld', async () => {
    const line = aLine();
    const areas = ['29254', '29257', '29242', '29239', '29236', '29245', '29248'];
    const kinds: string[] = [];
    for (const area of areas) {
      const report = { ...keypadReport, area, isWithheld: true };
      kinds.push((await openTicketByKeypad(report, aCaller(), line.ports)).kind);
    }
    expect(kinds).toEqual([...areas.slice(1).map(() => 'opened'), 'too-many']);
  });
});

describe('the telephone number of a caller', () => {
  test('a phone ticket stores the caller’s number encrypted, with only its hash searchable', async () => {
    const line = aLine();
    const ticket = await opened({}, aCaller(), line);
    expect(line.sealed).toEqual(['{"phone":"+84912345678"}']);
    expect(ticket).toMatchObject({ contactChannels: ['sms'], anonymous: false });
    expect(ticket.callerHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a phone ticket from a withheld number stores no contact data', async () => {
    const line = aLine();
    const ticket = await opened({ service: 'violation', isWithheld: true }, aCaller(), line);
    expect(line.sealed).toEqual([]);
    expect(ticket).toMatchObject({ contactChannels: [], anonymous: true });
    expect([ticket.contact, ticket.identity, ticket.callerHash]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const ticketWithoutNumber = await opened(
      { service: 'violation', isWithheld: true },
      aCaller(''),
      aLine(),
    );
    expect({ ...ticket }).toEqual({ ...ticketWithoutNumber });
  });

  test('a caller gets the ticket code by SMS once, if the number can receive SMS', async () => {
    const alerts = memoryAlerts();
    const follow = (ticket: Ticket) =>
      handleTicketChange(ticket, undefined, {
        alerts,
        startJourney: async () => undefined,
        directory: async () => testDirectory,
      });
    const ticket = await opened();
    await follow(ticket);
    await follow(ticket);
    expect(alerts.all()).toMatchObject([
      { code: ticket.code, channel: 'sms', subject: { about: 'receipt' }, status: 'requested' },
    ]);
    await follow(await opened({}, aCaller('+842943855123')));
    await follow(await opened({}, aCaller('+85512345678', 'from-cambodia')));
    await follow(await opened({ isWithheld: true }));
    expect(alerts.all()).toHaveLength(1);
  });
});
