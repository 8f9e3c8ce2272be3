import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTicket } from '../../../../core/intake/open/open-ticket.ts';
import { ReportRequest } from '../../../../core/intake/report/report.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { Hmac } from '../../../../core/ticket/ports/hmac.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { unlimitedAttempts } from '../../../support/memory/memory-attempts.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const report = (changes = {}, reporter = {}) =>
  ReportRequest.parse({
    service: 'violation',
    topic: 'VP01',
    areaCode: '29254',
    text: 'Quán karaoke vẫn mở cửa mỗi tối',
    reporter: { kind: 'person', name: 'Trần Văn Ba', phone: '0912345678', ...reporter },
    ...changes,
  });

const anOffice = () => {
  const tickets = memoryTickets();
  const sealed: string[] = [];
  const guided: string[] = [];
  const seal = (envelope: string) => async (plain: string, context: string) => {
    sealed.push(`${envelope} ${context}: ${plain}`);
    return new TextEncoder().encode(plain);
  };
  const ports = {
    tickets,
    redirectedReports: {
      add: async (kind: string, on: string) => {
        guided.push(`${kind} ${on}`);
      },
    },
    attempts: unlimitedAttempts,
    hmac: testHmac,
    sealContact: seal('contact'),
    sealIdentity: seal('identity'),
    directory: async () => testDirectory,
    now: () => openingMorning,
  };
  const open = (body = report(), key = 'a-key-of-sixteen-', changes: Partial<typeof ports> = {}) =>
    openTicket(body, { channel: 'web', key, address: '203.0.113.7' }, { ...ports, ...changes });
  return { open, tickets, sealed, guided };
};

/** Returns the tests' HMAC function with another current version of the secret. */
const digestAs =
  (current: string): Hmac['digest'] =>
  (purpose, text, version = current) =>
    testHmac.digest(purpose, text, version);

const openedBy = async (outcome: ReturnType<ReturnType<typeof anOffice>['open']>) => {
  const settled = await outcome;
  if (settled.kind !== 'opened') throw new Error(settled.kind);
  return settled;
};

test('opening a ticket encrypts name and tax number of a business with the identity key only', async () => {
  const { open, sealed } = anOffice();
  const business = { kind: 'business', businessName: 'Công ty Hoa Sen', taxNumber: '0100047516' };
  const { ticket } = await openedBy(open(report({}, business)));
  expect(sealed.filter((one) => /Hoa Sen|0100047516/.test(one))).toEqual([
    `identity ${ticket.code}: {"name":"Trần Văn Ba","businessName":"Công ty Hoa Sen","taxNumber":"0100047516"}`,
  ]);
});

describe('opening a ticket', () => {
  test('opening a violation ticket returns both deadlines in wall-clock time', async () => {
    const { ticket } = await openedBy(anOffice().open());
    expect(ticket.promised).toEqual({
      acknowledgeBy: new Date('2021-12-03T09:00:00+07:00'),
      resolveBy: new Date('2021-12-03T13:00:00+07:00'),
    });
  });

  test('opening an urgent relief ticket returns a resolve deadline within one day', async () => {
    const body = report({ service: 'welfare', topic: 'AS04' });
    const { ticket } = await openedBy(anOffice().open(body));
    expect(ticket.promised.resolveBy).toEqual(new Date('2021-12-04T08:00:00+07:00'));
  });

  test('opening a ticket encrypts contact and identity separately, each bound to the ticket code', async () => {
    const { open, sealed } = anOffice();
    const { ticket } = await openedBy(open());
    expect(sealed).toEqual([
      `contact ${ticket.code}: {"phone":"+84912345678"}`,
      `identity ${ticket.code}: {"name":"Trần Văn Ba"}`,
    ]);
    const { contact: _c, identity: _i, ...rest } = ticket;
    expect(JSON.stringify(rest)).not.toMatch(/912345678|Trần/);
  });

  test('opening an anonymous ticket drops the name before anything is written', async () => {
    const { open, sealed } = anOffice();
    const { ticket } = await openedBy(open(report({}, { anonymous: true })));
    expect(ticket.identity).toBeUndefined();
    expect(sealed.join()).not.toContain('Trần');
  });

  test('opening a ticket stores the same hash for every spelling of a telephone number', async () => {
    const written = ['0912345678', '+84 912 345 678', '0912.345.678'];
    const { open, tickets } = anOffice();
    await Promise.all(
      written.map((phone, at) => open(report({}, { phone }), `sixteen-or-more-${at}`)),
    );
    expect(new Set(tickets.all().map(({ callerHash }) => callerHash)).size).toBe(1);
  });

  test('opening a ticket stores answers to its topic’s questions and refuses other answers', async () => {
    const { ticket } = await openedBy(anOffice().open(report({ answers: { people: 'over-20' } })));
    expect(ticket.answers).toEqual({ people: 'over-20' });
    const outcome = await anOffice().open(report({ answers: { people: 30, spo2: 94 } }));
    expect(outcome).toEqual({
      kind: 'refused',
      errors: [
        { field: 'answers.people', problem: 'not-allowed' },
        { field: 'answers.spo2', problem: 'question-unknown' },
      ],
    });
  });

  test('opening a ticket is refused for a topic of another service or an area that is no commune', async () => {
    const outcome = await anOffice().open(report({ topic: 'SK04', areaCode: '842' }));
    expect(outcome).toEqual({
      kind: 'refused',
      errors: [
        { field: 'topic', problem: 'topic-unknown' },
        { field: 'areaCode', problem: 'area-unknown' },
      ],
    });
  });
});

describe('a repeated idempotency key when opening a ticket', () => {
  test('opening a ticket again with the same idempotency key and body returns the same ticket and PIN', async () => {
    const { open, tickets } = anOffice();
    expect(await openedBy(open())).toEqual(await openedBy(open()));
    expect(tickets.all()).toHaveLength(1);
  });

  test('opening a ticket with a used idempotency key and a different body is refused', async () => {
    const { open } = anOffice();
    await open();
    const others = [{ text: 'Một việc khác hẳn' }, { answers: { people: 'over-20' } }];
    for (const other of others) {
      expect((await open(report(other))).kind).toBe('key-used-for-another-body');
    }
  });

  test('the same idempotency key used through different intake channels opens different tickets', async () => {
    const codes = await Promise.all(
      (['web', 'chat', 'voice'] as const).map(async (channel) => {
        const { ticket } = await openedBy(
          openTicket(
            report(),
            { channel, key: 'a-key-of-sixteen-' },
            {
              tickets: memoryTickets(),
              redirectedReports: { add: async () => undefined },
              attempts: unlimitedAttempts,
              hmac: testHmac,
              sealContact: async () => new Uint8Array(),
              sealIdentity: async () => new Uint8Array(),
              directory: async () => testDirectory,
              now: () => openingMorning,
            },
          ),
        );
        return ticket.code;
      }),
    );
    expect(new Set(codes).size).toBe(3);
  });
});

const closedTopics = testDirectory.topics.map((topic) => ({ ...topic, validTo: '2021-12-02' }));
const denunciation = testDirectory.denunciation.map((phrase) => ({
  ...phrase,
  parts: [['quán karaoke']],
}));
const announced = { ...testHmac, otherVersions: ['v2'] };
const underNew = { version: 'v2', otherVersions: ['v1'], digest: digestAs('v2') };

describe('retries after a ticket was opened', () => {
  test.each([
    ['its topic is no longer valid', { topics: closedTopics }],
    [
      'its commune no longer exists',
      { areas: testDirectory.areas.filter(({ code }) => code !== '29254') },
    ],
    ['its text now counts as a denunciation', { denunciation: denunciation.slice(0, 1) }],
  ])('retrying to open a ticket returns the stored ticket even if %s', async (_, changes) => {
    const { open, tickets, guided } = anOffice();
    const first = await openedBy(open());
    const since = { directory: async () => ({ ...testDirectory, ...changes }) };
    expect((await open(report(), 'another-key-of-16', since)).kind).not.toBe('opened');
    guided.length = 0;
    expect(await openedBy(open(report(), undefined, since))).toEqual(first);
    expect(guided).toEqual([]);
    expect(tickets.all()).toHaveLength(1);
  });

  test('retrying to open a ticket finds the stored ticket after the HMAC secret got a new version', async () => {
    const { open, tickets } = anOffice();
    const first = await openedBy(open());
    expect(await openedBy(open(report(), undefined, { hmac: underNew }))).toEqual(first);
    const key = 'opened-under-the-new';
    const second = await openedBy(open(report(), key, { hmac: underNew }));
    expect(second.ticket.secretVersion).toBe('v2');
    expect(await openedBy(open(report(), key, { hmac: announced }))).toEqual(second);
    expect(tickets.all()).toHaveLength(2);
  });

  test('retrying to open a ticket with another body is refused even after the HMAC secret got a new version', async () => {
    const { open } = anOffice();
    await open();
    const other = open(report({ text: 'Một việc khác hẳn' }), undefined, { hmac: underNew });
    expect((await other).kind).toBe('key-used-for-another-body');
  });

  test('retrying to open a ticket finds the stored ticket even if the code derived from the new secret belongs to another ticket', async () => {
    const { ticket } = await openedBy(anOffice().open());
    const { open, tickets } = anOffice();
    await tickets.open({ ...ticket, keyHash: 'of somebody else' });
    const first = await openedBy(open());
    expect(await openedBy(open(report(), undefined, { hmac: underNew }))).toEqual(first);
  });

  test('opening a ticket makes a single write without reading the table first', async () => {
    const { open, tickets } = anOffice();
    const find = () => Promise.reject(new Error('looked'));
    const watched = { tickets: { ...tickets, find } };
    expect((await open(report(), undefined, watched)).kind).toBe('opened');
  });
});

test('opening a ticket chooses another code when the first one is taken', async () => {
  const { open, tickets } = anOffice();
  const first = await openedBy(open());
  const stranger: Ticket = { ...first.ticket, keyHash: 'of somebody else' };
  const again = anOffice();
  await again.tickets.open(stranger);
  const second = await openedBy(again.open());
  expect(second.ticket.code).not.toBe(first.ticket.code);
  expect(await openedBy(again.open())).toEqual(second);
  expect(tickets.all()).toHaveLength(1);
});

test('opening a ticket again with the same idempotency key ignores the order of the body’s fields', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.entries(report()), { minLength: 6 }),
      async (entries) => {
        fc.pre(entries.length === Object.keys(report()).length);
        const { open } = anOffice();
        await open();
        const shuffled = { ...report(), ...Object.fromEntries(entries) };
        expect((await open(shuffled)).kind).toBe('opened');
      },
    ),
    { numRuns: 20 },
  );
});
