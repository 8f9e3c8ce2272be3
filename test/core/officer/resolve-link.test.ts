import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { OfficerLink } from '../../../core/officer/officer-link.ts';
import { resolveOfficerLink } from '../../../core/officer/resolve-link.ts';
import { isEndStatus, TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aLink, assignedTicket, hash } from './officer-fixtures.ts';

type OpenLinkInput = {
  link?: Partial<OfficerLink>;
  ticket?: Partial<Ticket>;
  directory?: Directory;
  now?: Date;
};

const setUpOpenLink = (input: OpenLinkInput = {}) => {
  const { link = {}, ticket = {}, directory = testDirectory, now = atMinute(10) } = input;
  const links = memoryLinks(aLink(link));
  const tickets = memoryTickets(assignedTicket(ticket));
  const open = (token = 'token', device?: string) =>
    resolveOfficerLink(token, device, {
      links,
      tickets,
      directory: async () => directory,
      hash,
      pause: async () => undefined,
      now: () => now,
    });
  return { open, links, tickets };
};

describe('an officer link', () => {
  test('an unbound officer link opens on any device and stays unbound', async () => {
    const { open, links, tickets } = setUpOpenLink();
    const opened = { kind: 'open', link: aLink(), ticket: assignedTicket() };
    for (const device of [undefined, 'phone', 'desk']) {
      expect(await open('token', device)).toEqual(opened);
    }
    expect([links.all(), tickets.changes]).toEqual([[aLink()], []]);
  });

  test('an officer link bound to a device opens only on that device', async () => {
    const { open } = setUpOpenLink({ link: { device: hash('phone') } });
    expect((await open('token', 'phone')).kind).toBe('open');
    expect((await open('token', 'desk')).kind).toBe('elsewhere');
    expect((await open('token')).kind).toBe('elsewhere');
    expect((await open('token', hash('phone'))).kind).toBe('elsewhere');
  });

  test('an unknown officer link token opens no ticket', async () => {
    const unknown = { kind: 'ended', reason: 'unknown' };
    expect(await setUpOpenLink().open('another token')).toEqual(unknown);
    expect(await setUpOpenLink().open(hash('token'))).toEqual(unknown);
    const { links } = setUpOpenLink();
    const ports = {
      links,
      tickets: memoryTickets(),
      directory: async () => testDirectory,
      hash,
      pause: async () => undefined,
      now: () => atMinute(10),
    };
    expect(await resolveOfficerLink('token', undefined, ports)).toEqual(unknown);
  });

  test('an officer link expires exactly at its expiry time', async () => {
    const { expiresAt } = aLink();
    const before = new Date(expiresAt.getTime() - 1);
    expect((await setUpOpenLink({ now: before }).open()).kind).toBe('open');
    expect(await setUpOpenLink({ now: expiresAt }).open()).toEqual({
      kind: 'ended',
      reason: 'expired',
    });
  });

  test.each(TicketStatus.options.filter(isEndStatus))(
    'an officer link ends when the ticket is %s',
    async (status) => {
      const outcome = await setUpOpenLink({ ticket: { status } }).open();
      expect(outcome).toEqual({ kind: 'ended', reason: 'closed' });
    },
  );

  test('an officer link still shows the ticket after it was answered', async () => {
    expect((await setUpOpenLink({ ticket: { status: 'answered' } }).open()).kind).toBe('open');
  });
});

test.each([
  ['reassigned', 'moves to another unit', { assignment: 2, unit: 'SO_YT', coUnits: [] }],
  ['renewed', 'returns to the unit or is reopened', { assignment: 3 }],
])('an officer link ends as %s when the ticket %s', async (reason, _, ticket) => {
  expect(await setUpOpenLink({ ticket }).open()).toEqual({ kind: 'ended', reason });
});

describe('an officer link to a complaint about a unit', () => {
  test.each<[string, OpenLinkInput]>([
    [
      'the link’s unit',
      { link: { unit: 'UBND_HUYEN:842' }, ticket: { accused: ['UBND_HUYEN:842'] } },
    ],
    ['a commune that is not known yet', { ticket: { accused: ['UBND_XA'] } }],
    [
      'a unit whose successor is the link’s unit',
      {
        link: { unit: 'SO_NV', expiresAt: new Date('2025-04-30T08:00:00+07:00') },
        ticket: { accused: ['SO_LDTBXH'] },
        now: new Date('2025-04-01T08:00:00+07:00'),
      },
    ],
    ['the operators', { link: { unit: 'TONG_DAI' }, ticket: { accused: ['TONG_DAI'] } }],
  ])('an officer link ends when the ticket accuses %s', async (_, input) => {
    expect(await setUpOpenLink(input).open()).toEqual({ kind: 'ended', reason: 'reassigned' });
  });

  test('the link of the operators’ head stays valid for a ticket that accuses the operators', async () => {
    const link = { unit: 'TONG_DAI', role: 'head' };
    expect((await setUpOpenLink({ link, ticket: { accused: ['TONG_DAI'] } }).open()).kind).toBe(
      'open',
    );
  });
});

describe('an officer link that was sent before its unit ended', () => {
  const expiresAt = new Date('2025-07-28T08:00:00+07:00');
  const morningAfter = new Date('2025-07-01T08:00:00+07:00');
  const openLinkOf = (unit: string, ticket: Partial<Ticket>) =>
    setUpOpenLink({ link: { unit, expiresAt }, ticket, now: morningAfter }).open();

  test.each<[string, string, Partial<Ticket>, object]>([
    [
      'of an abolished district names the commune that took over',
      'UBND_HUYEN:844',
      { areaCode: '29278', unit: 'UBND_XA:29278', assignment: 2 },
      { name: 'UBND huyện Càng Long', successorName: 'UBND xã Tân An' },
    ],
    [
      'of a district names no successor if the place is unclear',
      'UBND_HUYEN:844',
      { areaCode: '844', unit: 'TONG_DAI', assignment: 2 },
      { name: 'UBND huyện Càng Long', successorName: undefined },
    ],
    [
      'of a commune names the new commune that has the same code',
      'UBND_XA:29254',
      { assignment: 2 },
      { name: 'UBND phường 7', successorName: 'UBND phường Nguyệt Hoá' },
    ],
    [
      'of an answered ticket names the new commune, because the people of the former one left the roster',
      'UBND_XA:29254',
      { status: 'answered' },
      { name: 'UBND phường 7', successorName: 'UBND phường Nguyệt Hoá' },
    ],
    [
      'of an accused unit shows the same as that of any other ended unit',
      'UBND_HUYEN:844',
      { areaCode: '29278', unit: 'TONG_DAI', assignment: 2, accused: ['UBND_HUYEN:844'] },
      { name: 'UBND huyện Càng Long', successorName: 'UBND xã Tân An' },
    ],
  ])('a link %s', async (_, unit, ticket, succession) => {
    expect(await openLinkOf(unit, ticket)).toEqual({
      ...{ kind: 'ended', reason: 'unit-ended' },
      succession: { ...succession, kind: 'ended', lastDay: '2025-06-30' },
    });
  });

  test('an expired link names the successor, because the unit ended after the link was sent', async () => {
    const link = { unit: 'UBND_HUYEN:844', expiresAt: toLocalInstant('2025-07-03') };
    const ticket = { areaCode: '29278', unit: 'UBND_XA:29278', assignment: 2 };
    const { open, tickets } = setUpOpenLink({ link, ticket, now: toLocalInstant('2025-09-01') });
    expect(await open()).toMatchObject({
      ...{ kind: 'ended', reason: 'unit-ended' },
      succession: { name: 'UBND huyện Càng Long', successorName: 'UBND xã Tân An' },
    });
    expect(tickets.changes).toEqual([]);
  });

  test('an officer link sent after the merger expires normally', async () => {
    const link = { unit: 'UBND_XA:29254', expiresAt: new Date('2025-07-31T08:00:00+07:00') };
    const outcome = await setUpOpenLink({
      link,
      ticket: { assignment: 2 },
      now: morningAfter,
    }).open();
    expect(outcome).toEqual({ kind: 'ended', reason: 'renewed' });
  });
});

test.each([1, 2])(
  'a person who left the roster of a renamed unit reads that, and its new name (assignment %d)',
  async (assignment) => {
    const link = { unit: 'DIEN_LUC', expiresAt: new Date('2025-07-28T08:00:00+07:00') };
    const now = new Date('2025-07-01T08:00:00+07:00');
    expect(
      await setUpOpenLink({ link, ticket: { unit: 'DIEN_LUC', assignment }, now }).open(),
    ).toEqual({
      ...{ kind: 'ended', reason: 'off-roster' },
      succession: {
        ...{ kind: 'renamed', lastDay: '2025-06-30' },
        ...{ name: 'Công ty Điện lực Trà Vinh', successorName: 'Công ty Điện lực Vĩnh Long' },
      },
    });
  },
);

describe('a person who opens an old link of an ended unit', () => {
  const link = { unit: 'UBND_HUYEN:844', expiresAt: new Date('2025-07-28T08:00:00+07:00') };
  const ticket = { areaCode: '29278', unit: 'UBND_XA:29278', assignment: 2 };
  const now = new Date('2025-07-01T08:00:00+07:00');

  test('is recorded once as refused if no longer on the roster', async () => {
    const { open, tickets } = setUpOpenLink({ link, ticket, now });
    for (const _ of [1, 2]) expect(await open()).toMatchObject({ reason: 'unit-ended' });
    expect(tickets.changes.map(({ event }) => event)).toMatchObject([
      { kind: 'link-refused', unit: link.unit, unitName: 'UBND huyện Càng Long', post: 'handler' },
    ]);
  });

  test('is not recorded as refused if now at the unit that took over', async () => {
    const people = testDirectory.people.map((person) =>
      person.unit === link.unit ? { ...person, unit: ticket.unit, validTo: null } : person,
    );
    const directory = { ...testDirectory, people };
    const { open, tickets } = setUpOpenLink({ link, ticket, directory, now });
    expect(await open()).toMatchObject({ reason: 'unit-ended' });
    expect(tickets.changes).toEqual([]);
  });
});
