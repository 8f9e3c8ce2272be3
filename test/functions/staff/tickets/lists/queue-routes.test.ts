import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createSearchTermStore } from '../../../../../adapters/dynamodb/statistics/search-term-store.ts';
import { BadgeCountsResponse } from '../../../../../core/contract/staff/queue-responses.ts';
import { indexTicket } from '../../../../../core/search/index-ticket.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';

const room = setUpStaffApi(aMember('operator'), aMember('officer'), aMember('supervisor'));
const count = 70;

beforeAll(async () => {
  for (let number = 0; number < count; number += 1) {
    const ticket = aTicket({
      code: encodeTicketCode(testHmac.digest('code', `ticket ${number}`)),
      status: 'assigned',
      unit: 'UBND_XA:29254',
    });
    // Pairs are due at the same instant, and the later written are due first.
    const dueAt = atMinute(300 - Math.floor(number / 2));
    const clocks = { ...ticket.clocks, resolve: { ...ticket.clocks.resolve, dueAt } };
    await room.services().tickets.open({ ...ticket, clocks });
  }
});

const Queue = z.object({
  unit: z.string(),
  tickets: z.array(z.looseObject({ code: z.string(), resolveBy: z.string() })),
  next: z.string().optional(),
});
const queue = async (
  role: 'operator' | 'officer' | 'supervisor',
  query: Record<string, string> = {},
) => {
  const { text } = await room.sendRequest(aMember(role).sub, 'GET /api/staff/queue', { query });
  return Queue.parse(JSON.parse(text));
};

test('a unit’s queue is returned in pages of fifty tickets sorted by deadline, each ticket once', async () => {
  const first = await queue('officer');
  const second = await queue('officer', { cursor: first.next ?? '' });
  expect([first.tickets.length, second.tickets.length, second.next]).toEqual([50, 20, undefined]);
  const all = [...first.tickets, ...second.tickets];
  expect(new Set(all.map(({ code }) => code)).size).toBe(count);
  const due = all.map(({ resolveBy }) => resolveBy);
  expect(due).toEqual(due.toSorted((a, b) => a.localeCompare(b)));
});

test('the default queue is that of the staff member’s unit, or the operators’ queue for members without a unit', async () => {
  expect((await queue('officer')).unit).toBe('UBND_XA:29254');
  const operators = await queue('operator');
  expect(operators).toMatchObject({ unit: expect.stringMatching(/^[A-Z_]+$/), tickets: [] });
});

test(`the queue shows tickets of a renamed unit under the unit's name on that day`, async () => {
  const dayAfterMerger = new Date('2025-07-02T08:00:00+07:00');
  room.setMinute((dayAfterMerger.getTime() - atMinute(0).getTime()) / 60_000);
  const [first] = (await queue('supervisor', { unit: 'UBND_XA:29254' })).tickets;
  expect(first).toMatchObject({ unitName: 'UBND phường Nguyệt Hoá' });
});

test('an overdue ticket is marked in the queue', async () => {
  room.setMinute(290);
  const { tickets } = await queue('officer');
  expect(tickets[0]).toMatchObject({ late: 'resolve', priority: 'P2', area: 'Phường 7' });
});

test('the page cursor of one queue cannot be used to read another queue', async () => {
  const { next = '' } = await queue('officer');
  const elsewhere = await queue('operator', { unit: 'SO_YT', cursor: next });
  expect(elsewhere.tickets).toEqual([]);
});

test.each([
  ['cursor', 'abc'],
  ['cursor', 'x'.repeat(101)],
  ['cursor', Buffer.from('2021-12-03T01:00:00.000Z#1234567890').toString('base64url')],
  ['cursor', Buffer.from('Q#SO_YT').toString('base64url')],
  ['unit', 'sở y tế'],
])('an invalid queue query returns 400 and names the field: %s %s', async (field, value) => {
  const { status, text } = await room.sendRequest(aMember('operator').sub, 'GET /api/staff/queue', {
    query: { [field]: value },
  });
  expect([status, text.includes(`"field":"${field}"`)]).toEqual([400, true]);
});

describe('possible emergency in queues', () => {
  const possible = aTicket({
    code: encodeTicketCode(testHmac.digest('code', 'a possible emergency')),
    ...{ status: 'assigned', unit: 'SO_YT' },
    possibleEmergency: { version: 1, at: atMinute(0), dueAt: atMinute(5) },
  });
  const held = aTicket({
    code: encodeTicketCode(testHmac.digest('code', 'held for review')),
    ...{ status: 'triage', unit: 'TONG_DAI' },
    complaintHold: { source: 'report', at: atMinute(0), dueAt: atMinute(1) },
  });
  const index = (code: Ticket['code']) =>
    indexTicket(code, {
      ...{ tickets: room.services().tickets, terms: createSearchTermStore(room.table()) },
      directory: room.services().directory,
    });
  const codesOf = async (...parameters: Parameters<typeof queue>) =>
    (await queue(...parameters)).tickets.map(({ code }) => code);

  beforeAll(async () => {
    for (const one of [held, possible]) {
      await room.services().tickets.open(one);
      await index(one.code);
    }
  });

  test('a possible emergency is first in the operators’ queue and in its unit’s queue', async () => {
    expect(await codesOf('operator')).toEqual([possible.code, held.code]);
    expect(await codesOf('supervisor')).toEqual([possible.code, held.code]);
    expect(await codesOf('operator', { unit: 'SO_YT' })).toEqual([possible.code]);
  });

  test('the badge counts as many tickets as the operators’ queue lists, with possible emergencies of other units', async () => {
    for (const role of ['operator', 'supervisor'] as const) {
      const { text } = await room.sendRequest(aMember(role).sub, 'GET /api/staff/counts');
      expect(BadgeCountsResponse.parse(JSON.parse(text)).queue).toEqual({
        count: 2,
        isComplete: true,
      });
    }
  });

  test('a possible emergency is found by the queue filter “emergency”, and not by the filter for health reports', async () => {
    expect(await codesOf('operator', { emergency: 'true' })).toEqual([possible.code]);
    expect(await codesOf('operator', { service: 'health' })).toEqual([]);
  });

  test('an officer of another unit does not see a possible emergency in the queue', async () => {
    expect(await codesOf('officer')).not.toContain(possible.code);
  });

  test('a possible emergency leaves the operators’ queue once it is classified, even if the index is stale', async () => {
    const { tickets } = room.services();
    const classified = await tickets.find(possible.code);
    expect(classified).toBeDefined();
    vi.spyOn(tickets, 'find').mockImplementation(async () =>
      classified ? { ...classified, possibleEmergency: undefined } : undefined,
    );
    expect(await codesOf('operator')).toEqual([held.code]);
    vi.restoreAllMocks();
  });
});

test('complaints about the hotline itself appear in no operators’ queue and in no page cursor', async () => {
  const secret = (number: number, accused: string[]) => {
    const ticket = aTicket({
      code: encodeTicketCode(testHmac.digest('code', `about us ${number}`)),
      status: 'assigned',
      unit: 'SO_TTTT',
      accused,
    });
    const resolve = { ...ticket.clocks.resolve, dueAt: atMinute(300 + number) };
    return room.services().tickets.open({ ...ticket, clocks: { ...ticket.clocks, resolve } });
  };
  for (let number = 0; number < 120; number += 1) {
    await secret(number, number < 40 || number === 110 ? [] : ['TONG_DAI']);
  }
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await queue('operator', { unit: 'SO_TTTT', ...(cursor && { cursor }) });
    codes.push(...page.tickets.map(({ resolveBy }) => resolveBy));
    cursor = page.next;
    const place = Buffer.from(cursor ?? '', 'base64url').toString();
    if (cursor) expect(place).toContain(page.tickets.at(-1)?.code);
  } while (cursor);
  expect(codes).toHaveLength(41);
  expect(codes.slice(-2)).toEqual(['2021-12-03T13:39:00+07:00', '2021-12-03T14:50:00+07:00']);
  const supervisors = await queue('supervisor', { unit: 'SO_TTTT' });
  expect(supervisors.tickets).toHaveLength(50);
});

test('the operators’ queue lists a new urgent ticket before older tickets of low priority', async () => {
  const waiting = (name: string, priority: Ticket['priority'], forwardBy: Date): Ticket => {
    const code = encodeTicketCode(testHmac.digest('code', name));
    const ticket = aTicket({ code, priority, status: 'triage', unit: 'TONG_DAI' });
    const forward = { ...ticket.clocks.resolve, dueAt: forwardBy, round: 1 };
    return { ...ticket, clocks: { ...ticket.clocks, forward } };
  };
  const note = waiting('thank-you note', 'P4', atMinute(-600));
  const urgent = waiting('new report of a fire', 'P2', atMinute(15));
  for (const ticket of [note, urgent]) await room.services().tickets.open(ticket);
  const { tickets } = await queue('operator');
  const listed = tickets.map(({ code }) => code);
  expect(listed.indexOf(urgent.code)).toBeGreaterThan(-1);
  expect(listed.indexOf(note.code)).toBeGreaterThan(listed.indexOf(urgent.code));
});
