import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTicket } from '../../../core/intake/open-ticket.ts';
import { readReport } from '../../../core/intake/read-report.ts';
import { ReportRequest } from '../../../core/intake/report.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { memoryAttempts } from '../../support/memory-attempts.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

const on = atMinute(0);
const emergency = {
  service: 'health',
  topic: 'SK01',
  text: 'Ba tôi khó thở, môi tím tái',
  reporter: { kind: 'person', phone: '0912345678' },
};

const read = (changes: object) =>
  readReport({ ...emergency, ...changes }, ReportRequest, directory, on);

const open = async (changes: object, tickets = memoryTickets()) => {
  const result = read(changes);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.errors));
  const ports = {
    tickets,
    attempts: memoryAttempts(() => on),
    guided: { add: async () => undefined },
    keyed: testKeyed,
    sealContact: async (plain: string) => Buffer.from(plain),
    sealIdentity: async (plain: string) => Buffer.from(plain),
    directory: async () => directory,
    now: () => on,
  };
  const sender = { channel: 'web', key: 'a-key-of-sixteen-' } as const;
  const outcome = await openTicket(result.report, sender, ports);
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome));
  const { identity, contact } = outcome.ticket;
  return {
    ticket: outcome.ticket,
    identity: identity && Buffer.from(identity).toString(),
    contact: contact && Buffer.from(contact).toString(),
  };
};

describe('an emergency', () => {
  test.each([
    ['phone', { reporter: { kind: 'person', phone: 'không có' } }],
    ['email', { reporter: { kind: 'person', email: 'x@' } }],
    ['name', { reporter: { kind: 'person', name: 7 } }],
    ['sender', { reporter: 'Lan' }],
    ['area', { areaCode: '00000' }],
    ['place', { place: 'x'.repeat(201) }],
    ['answers', { answers: { unknown: true } }],
    ['accused', { accused: ['NO_SUCH_UNIT'] }],
    ['service', { service: 'violation' }],
    ['service', { service: 'x' }],
    ['topic', { topic: 'XX99' }],
    ['text', { text: 'Ba tôi khó thở, tím tái. '.repeat(300) }],
    ['text', { text: 'Ba tôi khó thở, \u0000 tím tái' }],
    ['photos', { photos: ['x'] }],
    ['other', { consent: { at: 'now' }, lang: 'fr' }],
  ])('is opened without an unreadable %s, and the ticket names it: %#', async (field, changes) => {
    expect((await open(changes)).ticket).toMatchObject({ service: 'health', unreadable: [field] });
  });

  test('is opened with all that is readable, and without a mark where all is', async () => {
    const accused = ['SO_YT', 'NO_SUCH_UNIT'];
    const { ticket } = await open({ areaCode: '29254', accused, place: 7 });
    expect(ticket).toMatchObject({ areaCode: '29254', accused: ['SO_YT'], reach: ['sms'] });
    expect((await open({})).ticket.unreadable).toBeUndefined();
  });

  test('stays about an office when the office can’t be read', async () => {
    const { ticket } = await open({ accused: 'Trạm y tế' });
    expect(ticket).toMatchObject({ accused: [], isAboutOffice: true });
  });

  test('stays anonymous when the choice can’t be read', async () => {
    const { identity } = await open({ reporter: { kind: 'person', name: 'Lan', anonymous: 'có' } });
    expect(identity).toBeUndefined();
  });

  test('has an unreadable phone number sealed with the name, and nowhere else', async () => {
    const phone = '09-lẻ-12\n<b>';
    const { ticket, identity, contact } = await open({ reporter: { kind: 'person', phone } });
    expect(identity).toBe(JSON.stringify({ phone: '09-lẻ-12 <b>' }));
    expect(contact).toBeUndefined();
    expect(JSON.stringify({ ...ticket, identity: undefined })).not.toContain('lẻ');
    expect(ticket.bases).toEqual((await open({})).ticket.bases);
  });

  test('has an unreadable area in its text, at most 200 characters on one line', async () => {
    const { text, areaCode, place } = (
      await open({ areaCode: `gần chợ\n\u202e${'x'.repeat(500)}` })
    ).ticket;
    const line = text.split('\n').at(-1) ?? '';
    expect(line).toMatch(/^Địa điểm ghi không đọc được: gần chợ x+$/);
    expect(line.length).toBeLessThanOrEqual(230);
    expect([areaCode, place]).toEqual([undefined, undefined]);
  });
});

describe('an emergency, as other reports,', () => {
  test('by its text alone is opened without a service', async () => {
    const changes = { service: undefined, topic: undefined };
    expect((await open(changes)).ticket.unreadable).toBeUndefined();
  });

  test('has the name of its topic before a text of a word', async () => {
    const { text, unreadable } = (await open({ text: 'cứu' })).ticket;
    expect(text).toMatch(/^Cấp cứu: .*: cứu$/);
    expect(unreadable).toBeUndefined();
  });

  test.each([undefined, '', ' \u200b', 7])(
    'is opened with %j for a text, and a mark',
    async (text) => {
      const { ticket } = await open({ text });
      expect(ticket).toMatchObject({ priority: 'P1', unreadable: ['text'] });
      expect(ticket.text).toMatch(/^Cấp cứu: /);
    },
  );

  test('has a text within the maximum, whatever invisible characters it has', async () => {
    const { text } = (await open({ text: `cứu${'\u200b'.repeat(3995)}` })).ticket;
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  test('is one ticket when it is sent again with the same unreadable fields', async () => {
    const tickets = memoryTickets();
    const { ticket } = await open({ areaCode: 'x' }, tickets);
    expect((await open({ areaCode: 'x' }, tickets)).ticket).toEqual(ticket);
    expect(tickets.all()).toEqual([ticket]);
  });

  test('is refused when its key is reused with another unreadable area', async () => {
    const tickets = memoryTickets();
    await open({ areaCode: 'x' }, tickets);
    await expect(open({ areaCode: 'y' }, tickets)).rejects.toThrow('key-used-for-another-body');
  });
});

test('any other report is refused for what an emergency is accepted without', () => {
  const changes = {
    topic: 'SK04',
    text: 'Xin hỏi lịch tiêm vắc xin mũi hai',
    reporter: { kind: 'person', phone: 'không có' },
  };
  expect(read(changes)).toEqual({
    kind: 'refused',
    errors: [{ field: 'reporter.phone', problem: 'phone-impossible' }],
  });
});

test('an emergency is accepted with any subset of its optional fields invalid', async () => {
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }));
  const optional = fc.record(
    {
      service: anything,
      // digits may name another province, whose hotline takes the report
      areaCode: anything.filter((code) => !/^"?\d+"?$/.test(JSON.stringify(code))),
      place: fc.constantFrom('', 7, null, [], 'x'.repeat(300)),
      answers: fc.oneof(anything, fc.dictionary(fc.string(), anything)),
      aboutOffice: anything,
      accused: fc.oneof(anything, fc.array(fc.oneof(anything, fc.constant('SO_YT')))),
      notDenunciation: anything,
      reporter: fc.oneof(
        anything,
        fc.record(
          {
            kind: anything,
            name: anything,
            phone: anything,
            email: anything,
            anonymous: anything,
            consent: anything,
          },
          { requiredKeys: [] },
        ),
      ),
      lang: anything,
      source: anything,
      photos: anything,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(optional, async (changes) => {
      expect((await open(changes)).ticket).toMatchObject({ topic: 'SK01', priority: 'P1' });
    }),
  );
});
