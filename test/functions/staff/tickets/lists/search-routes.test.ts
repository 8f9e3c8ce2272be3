import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createSearchTermStore } from '../../../../../adapters/dynamodb/statistics/search-term-store.ts';
import { TicketSearchResponse } from '../../../../../core/contract/staff/supervision/statistics-responses.ts';
import { indexTicket } from '../../../../../core/search/index-ticket.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../../../core/ticket/read/compute-hmac.ts';
import { setUpStaffApi } from '../../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';

const everybody = (['operator', 'supervisor', 'administrator', 'officer'] as const).map((role) =>
  aMember(role),
);
const room = setUpStaffApi(...everybody);
const ward = 'UBND_XA:29254';

const ticketOf = (name: string, changes: Partial<Ticket>): Ticket =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', name)),
    status: 'assigned',
    callerHash: computeHmacHex('caller', '+84912345678', testHmac),
    ...changes,
  });

const ownUnitTicket = ticketOf('ours', { unit: ward, openedAt: atMinute(1) });
const otherUnitTicket = ticketOf('theirs', { unit: 'SO_YT', openedAt: atMinute(2) });
const shared = ticketOf('shared', { unit: 'SO_YT', coUnits: [ward], openedAt: atMinute(3) });
/** Ticket led by another unit with the test unit as co-unit, which the ticket also accuses. */
const accusing = ticketOf('accusing', {
  unit: 'SO_YT',
  coUnits: [ward],
  accused: [ward],
  openedAt: atMinute(4),
});

beforeAll(async () => {
  for (const ticket of [ownUnitTicket, otherUnitTicket, shared, accusing]) {
    const services = room.services();
    await services.tickets.open(ticket);
    await indexTicket(ticket.code, { ...services, terms: createSearchTermStore(room.table()) });
  }
});

const Query = z.record(z.string(), z.string());

type Role = (typeof everybody)[number]['role'];
const search = async (role: Role, query: object, method = 'GET') => {
  const sent = method === 'GET' ? { query: Query.parse(query) } : { body: query };
  const { status, text } = await room.sendRequest(
    aMember(role).sub,
    `${method} /api/staff/search`,
    sent,
  );
  return status === 200
    ? TicketSearchResponse.parse(JSON.parse(text))
    : expect.fail(`${status} ${text}`);
};
const codes = async (role: Role, query: Record<string, string>) =>
  (await search(role, query)).tickets.map(({ code }) => code);

test('operators search tickets of all units, and officers those of their unit except complaints about it', async () => {
  const all = [accusing, shared, otherUnitTicket, ownUnitTicket].map(({ code }) => code);
  expect(await codes('operator', { q: 'karaoke' })).toEqual(all);
  expect(await codes('officer', { q: 'karaoke' })).toEqual([shared.code, ownUnitTicket.code]);
});

test('a search by ticket code in any spelling finds the ticket for staff members who may see it', async () => {
  const q = `${otherUnitTicket.code.slice(0, 3)} ${otherUnitTicket.code.slice(3, 6)}.${otherUnitTicket.code.slice(6)}`;
  expect(await codes('operator', { q })).toEqual([otherUnitTicket.code]);
  expect(await codes('officer', { q })).toEqual([]);
  expect(await codes('officer', { q: accusing.code })).toEqual([]);
});

describe('search by phone number', () => {
  const q = '0912 345 678';
  const find = (role: Role) => search(role, { q }, 'POST');

  test('an operator or supervisor finds tickets by a phone number in the request body', async () => {
    expect((await find('operator')).tickets).toHaveLength(4);
    const { by, tickets } = await find('supervisor');
    expect([by, tickets.length]).toEqual(['phone', 4]);
  });

  test.each(['operator', 'supervisor', 'administrator', 'officer'] as const)(
    'a phone number in the URL returns 400 to the role %s and names the request to use instead',
    async (role) => {
      const { status, text } = await room.sendRequest(aMember(role).sub, 'GET /api/staff/search', {
        query: { q },
      });
      expect([status, text.includes('POST /api/staff/search')]).toEqual([400, true]);
      expect(text).not.toContain(q);
    },
  );

  test('a search by phone number returns nothing to officers and administrators', async () => {
    expect((await find('officer')).tickets).toEqual([]);
    expect((await find('administrator')).tickets).toEqual([]);
  });

  test('a search by phone number is logged on each ticket found', async () => {
    await find('operator');
    const { accesses } = await room.services().accessLog.page(ownUnitTicket.code);
    const { sub } = aMember('operator');
    expect(accesses).toContainEqual(
      expect.objectContaining({
        kind: 'found-by-number',
        by: expect.objectContaining({ sub }),
      }),
    );
  });

  test('searches by phone number are rate-limited', async () => {
    const searches = Array.from({ length: 61 }, () =>
      room.sendRequest(aMember('supervisor').sub, 'POST /api/staff/search', { body: { q } }),
    );
    const statuses = (await Promise.all(searches)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(await codes('supervisor', { q: 'karaoke' })).toHaveLength(4);
  });
});

test('filters narrow the ticket search, with or without a search text', async () => {
  expect(await codes('operator', { unit: ward })).toEqual([
    accusing.code,
    shared.code,
    ownUnitTicket.code,
  ]);
  expect(await codes('operator', { q: 'karaoke', status: 'closed' })).toEqual([]);
  expect(await codes('operator', { q: 'karaoke', from: '2021-12-04' })).toEqual([]);
  expect(await codes('operator', { q: 'karaoke', to: '2021-12-03' })).toHaveLength(4);
});

describe('the list of all tickets', () => {
  const list = (role: Role, body: object) => search(role, body, 'POST');

  test('a search without text and filters lists and counts all tickets that the member may see', async () => {
    expect(await codes('operator', {})).toHaveLength(4);
    expect((await list('operator', { isCounted: true })).count).toEqual({
      ...{ total: 4, isComplete: true },
      ...{ byStatus: { assigned: 4 }, byPriority: { P2: 4 } },
    });
    expect((await list('officer', { isCounted: true })).count?.total).toBe(2);
  });

  test('filters with several values, and by an area with all its communes, apply to the list, which is counted as a whole', async () => {
    const filter = { status: 'assigned,closed', priority: 'P2', area: '842', channel: 'web' };
    const page = await list('supervisor', { ...filter, isCounted: true, pageSize: 1 });
    expect([page.tickets.length, page.count?.total]).toEqual([1, 4]);
    expect(
      (await list('supervisor', { ...filter, area: '844', isCounted: true })).count?.total,
    ).toBe(0);
    expect((await list('supervisor', { late: 'resolve', isCounted: true })).count?.total).toBe(0);
  });

  test('counts are rate-limited for each account, and lists without a count are not', async () => {
    const send = (isCounted: boolean) =>
      room.sendRequest(aMember('administrator').sub, 'POST /api/staff/search', {
        body: { isCounted, pageSize: 0 },
      });
    const counts = await Promise.all(Array.from({ length: 121 }, () => send(true)));
    expect(counts.map(({ status }) => status)).toContain(429);
    expect((await send(false)).status).toBe(200);
    expect((await list('supervisor', { isCounted: true })).count?.total).toBeGreaterThan(0);
  });

  test('a search by ticket code or telephone number is counted too', async () => {
    const { code } = otherUnitTicket;
    expect((await list('operator', { q: code, isCounted: true })).count?.total).toBe(1);
    expect((await list('officer', { q: code, isCounted: true })).count?.total).toBe(0);
  });
});

test('the search response for a supervisor contains the search’s cost in DynamoDB read units and nothing about the senders', async () => {
  const { status, text } = await room.sendRequest(
    aMember('supervisor').sub,
    'GET /api/staff/search',
    {
      query: { q: 'karaoke' },
    },
  );
  const { cost } = z
    .looseObject({ cost: z.looseObject({ readUnits: z.number() }) })
    .parse(JSON.parse(text));
  expect([status, cost.readUnits > 0 && cost.readUnits < 10]).toEqual([200, true]);
  expect(text).not.toMatch(/callerHash|contact|identity/);
});

test.each(['officer', 'operator'] as const)(
  'an %s does not see how many DynamoDB read units a search cost, because the cost would hint at hidden tickets',
  async (role) => {
    for (const q of ['karaoke', 'khongcotunay']) {
      expect(await search(role, { q })).not.toHaveProperty('cost');
    }
  },
);

test.each([
  ['late', { late: 'never' }],
  ['q', { q: 'x'.repeat(101) }],
  ['area', { area: 'phường 7' }],
  ['status', { status: 'lost' }],
  ['from', { from: 'hôm qua' }],
  ['cursor', { q: 'karaoke', cursor: 'abc' }],
  ['who', { q: 'karaoke', who: 'me' }],
])('an invalid search returns 400 and names the field: %s', async (field, query) => {
  const request = { query: Object.fromEntries(Object.entries<string>(query)) };
  const { status, text } = await room.sendRequest(
    aMember('operator').sub,
    'GET /api/staff/search',
    request,
  );
  expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
});
