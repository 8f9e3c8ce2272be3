import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTicket } from '../../../../../core/intake/open/open-ticket.ts';
import { ReportRequest } from '../../../../../core/intake/report/report.ts';
import { parseReport } from '../../../../../core/intake/report/validation/parse-report.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../../../support/memory/memory-attempts.ts';
import { memoryTickets } from '../../../../support/memory/memory-tickets.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';

const on = atMinute(0);
const emergency = {
  service: 'health',
  topic: 'SK01',
  text: 'Ba tôi khó thở, môi tím tái',
  reporter: { kind: 'person', phone: '0912345678' },
};

const read = (changes: object) =>
  parseReport({ ...emergency, ...changes }, ReportRequest, testDirectory, on);

const open = async (changes: object, tickets = memoryTickets()) => {
  const result = read(changes);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.errors));
  const ports = {
    tickets,
    attempts: memoryAttempts(() => on),
    redirectedReports: { add: async () => undefined },
    hmac: testHmac,
    sealContact: async (plain: string) => Buffer.from(plain),
    sealIdentity: async (plain: string) => Buffer.from(plain),
    directory: async () => testDirectory,
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

describe('emergencies with unreadable fields', () => {
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
  ])('an emergency opens without an invalid %s (%#)', async (field, changes) => {
    const { ticket } = await open(changes);
    expect(ticket).toMatchObject({ service: 'health', unreadable: [field] });
  });

  test('an emergency report retains all valid fields and lists unreadable fields only if there are any', async () => {
    const accused = ['SO_YT', 'NO_SUCH_UNIT'];
    const { ticket } = await open({ areaCode: '29254', accused, place: 7 });
    const retained = { areaCode: '29254', accused: ['SO_YT'], contactChannels: ['sms'] };
    expect(ticket).toMatchObject(retained);
    expect((await open({})).ticket.unreadable).toBeUndefined();
  });

  test('an emergency report with an invalid accused office is still marked as a complaint about an office', async () => {
    const { ticket } = await open({ accused: 'Trạm y tế' });
    expect(ticket).toMatchObject({ accused: [], isAboutOffice: true });
  });

  test('an emergency report with an invalid anonymity choice is treated as anonymous', async () => {
    const { identity } = await open({ reporter: { kind: 'person', name: 'Lan', anonymous: 'có' } });
    expect(identity).toBeUndefined();
  });

  test('the invalid phone number of an emergency report is stored only in the encrypted identity', async () => {
    const phone = '09-lẻ-12\n<b>';
    const { ticket, identity, contact } = await open({ reporter: { kind: 'person', phone } });
    expect(identity).toBe(JSON.stringify({ phone: '09-lẻ-12 <b>' }));
    expect(contact).toBeUndefined();
    expect(JSON.stringify({ ...ticket, identity: undefined })).not.toContain('lẻ');
    expect(ticket.bases).toEqual((await open({})).ticket.bases);
  });

  test('the invalid area of an emergency report is added to the report’s text as one line of at most 200 characters', async () => {
    const { ticket } = await open({ areaCode: `gần chợ\n\u202e${'x'.repeat(500)}` });
    const { text, areaCode, place } = ticket;
    const line = text.split('\n').at(-1) ?? '';
    expect(line).toMatch(/^Địa điểm ghi không đọc được: gần chợ x+$/);
    expect(line.length).toBeLessThanOrEqual(230);
    expect([areaCode, place]).toEqual([undefined, undefined]);
  });
});

describe('the text of an emergency', () => {
  test('a report that reads like an emergency is accepted without a service', async () => {
    const changes = { service: undefined, topic: undefined };
    expect((await open(changes)).ticket.unreadable).toBeUndefined();
  });

  test('a very short emergency text is prefixed with the topic’s name', async () => {
    const { text, unreadable } = (await open({ text: 'cứu' })).ticket;
    expect(text).toMatch(/^Cấp cứu: .*: cứu$/);
    expect(unreadable).toBeUndefined();
  });

  test.each([undefined, '', ' \u200b', 7])(
    'an emergency report with the text %j is accepted and marked',
    async (text) => {
      const { ticket } = await open({ text });
      expect(ticket).toMatchObject({ priority: 'P1', unreadable: ['text'] });
      expect(ticket.text).toMatch(/^Cấp cứu: /);
    },
  );

  test('an emergency report’s text respects the maximum length despite invisible characters', async () => {
    const { text } = (await open({ text: `cứu${'\u200b'.repeat(3995)}` })).ticket;
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  test('an emergency report repeated with the same invalid fields opens one ticket', async () => {
    const tickets = memoryTickets();
    const { ticket } = await open({ areaCode: 'x' }, tickets);
    expect((await open({ areaCode: 'x' }, tickets)).ticket).toEqual(ticket);
    expect(tickets.all()).toEqual([ticket]);
  });

  test('an emergency report that reuses an idempotency key with another invalid area is refused', async () => {
    const tickets = memoryTickets();
    await open({ areaCode: 'x' }, tickets);
    await expect(open({ areaCode: 'y' }, tickets)).rejects.toThrow('key-used-for-another-body');
  });
});

test('an ordinary report is refused for an invalid field that an emergency report may omit', () => {
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
