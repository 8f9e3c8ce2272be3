import { describe, expect, test } from 'vitest';
import { findSimilarOpenReports } from '../../../../core/intake/open/find-similar-open-reports.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const codeOf = (at: number) => encodeTicketCode(testHmac.digest('code', `ticket ${at}`));

const topics = {
  suggestion: 'GY01',
  violation: 'VP01',
  welfare: 'AS01',
  health: 'SK01',
  other: 'KH01',
};

const known = (service: keyof typeof topics, tickets: Ticket[], topic = topics[service]) =>
  findSimilarOpenReports(
    { service, topic, areaCode: '29263' },
    {
      repeats: { byPlace: async () => tickets.map(({ code }) => code) },
      find: async (code) => tickets.find((ticket) => ticket.code === code),
      directory: async () => testDirectory,
      now: () => atMinute(60),
    },
  );

const many = (count: number, changes: Partial<Ticket> = {}): Ticket[] =>
  Array.from({ length: count }, (_, at) => aTicket({ code: codeOf(at), ...changes }));

describe('public hints about similar reports', () => {
  test('similar suggestions are listed with code, day and status, without their text', async () => {
    const [ticket = aTicket()] = many(1, { service: 'suggestion', text: 'Bán vé số qua mạng' });
    expect(await known('suggestion', [ticket])).toEqual({
      kind: 'listed',
      days: 7,
      tickets: [{ code: ticket.code, openedAt: ticket.openedAt, status: ticket.status }],
    });
  });

  test('similar violation reports are shown only as a count, from three reports on', async () => {
    expect(await known('violation', many(2))).toBeUndefined();
    expect(await known('violation', many(3))).toEqual({ kind: 'counted', days: 7, count: 3 });
  });

  test.each(['welfare', 'health', 'other'] as const)(
    'similar reports in service %s are not shown to the sender',
    async (service) => {
      expect(await known(service, many(4, { service }))).toBeUndefined();
    },
  );

  test('similar reports are searched only with topic and commune, without ended tickets', async () => {
    expect(
      await known('suggestion', many(3, { service: 'suggestion', status: 'closed' })),
    ).toBeUndefined();
    expect(await known('suggestion', many(3, { service: 'suggestion' }), '')).toBeUndefined();
  });

  test('reports of another service are not disclosed by naming their topic with a less protected service', async () => {
    expect(await known('suggestion', many(4), 'VP01')).toBeUndefined();
    expect(await known('suggestion', many(4), 'GY01')).toBeUndefined();
  });

  test.each<[string, Partial<Ticket>]>([
    ['accuse an office', { accused: ['UBND_XA:29263'] }],
    [
      'may accuse an office',
      { complaintHold: { at: atMinute(1), dueAt: atMinute(121), source: 'report' } },
    ],
  ])('reports that %s are not disclosed as similar', async (_, changes) => {
    expect(await known('suggestion', many(4, { service: 'suggestion' }))).toBeDefined();
    const hidden = many(4, { service: 'suggestion', ...changes });
    expect(await known('suggestion', hidden)).toBeUndefined();
  });
});
