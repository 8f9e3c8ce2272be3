import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { callerTicketsPerPage } from '../../../../core/staff/tickets/caller-tickets.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const operator = aMember('operator');
const ofHealth = aMember('operator', { sub: staffSub(6), unit: 'SO_YT' });
const room = setUpStaffApi(operator, ofHealth, aMember('supervisor'));

const hashed = (number: string, version: string) =>
  computeHmacHex('caller', number, testHmac, version);
const ticketOf = (what: string, number: string, changes = {}, version = 'v1') =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', what)),
    callerHash: hashed(number, version),
    ...changes,
  });
const [callerNumber, others] = ['+84912345678', '+84987654321'];
const first = ticketOf('first', callerNumber);
const second = ticketOf('second', callerNumber, { openedAt: atMinute(10) });
const aboutHealth = ticketOf('third', callerNumber, { openedAt: atMinute(20), accused: ['SO_YT'] });
const another = ticketOf('another', others);
const many = Array.from({ length: 25 }, (_, count) =>
  // two were opened in the same second at each time
  ticketOf(`many ${count}`, '+84911111111', { openedAt: atMinute(Math.floor(count / 2)) }),
);

beforeAll(async () => {
  for (const one of [first, second, aboutHealth, another, ...many]) {
    await room.services().tickets.open(one);
  }
});

const Found = z.object({
  tickets: z.array(z.looseObject({ code: z.string() })),
  next: z.string().optional(),
});
const ask = (body: unknown, by = operator) =>
  room.sendRequest(by.sub, 'POST /api/staff/callers', { body });
const find = async (body: unknown, by = operator) =>
  Found.parse(JSON.parse((await ask(body, by)).text));
const codesFor = async (body: unknown, by = operator) =>
  (await find(body, by)).tickets.map(({ code }) => code);

test('a search by caller finds tickets by the number in any spelling, newest first', async () => {
  const wanted = [aboutHealth.code, second.code, first.code];
  expect(await codesFor({ phone: '0912 345 678' })).toEqual(wanted);
  expect(await codesFor({ phone: '+84 912345678' })).toEqual(wanted);
});

test('a search by caller finds all tickets from the number behind a given ticket', async () => {
  expect(await codesFor({ code: first.code })).toContain(second.code);
  expect(await codesFor({ code: another.code })).toEqual([another.code]);
});

test('a search by caller hides tickets that accuse the staff member’s own unit', async () => {
  expect(await codesFor({ phone: callerNumber }, ofHealth)).toEqual([second.code, first.code]);
  expect((await ask({ code: aboutHealth.code }, ofHealth)).status).toBe(404);
});

test('the response to a search by caller contains neither number nor HMAC nor ciphertext', async () => {
  const { text } = await ask({ phone: callerNumber });
  expect(text).not.toMatch(/912345678|Hash|hash|contact|identity/);
});

test('a search by caller is logged on each ticket found', async () => {
  await ask({ phone: others });
  const { text } = await room.sendRequest(
    staffSub(2),
    `GET /api/staff/tickets/${another.code}/seen`,
  );
  expect(text).toContain('"kind":"found-by-number"');
  expect(text).toContain(operator.sub);
});

test('pages of a caller’s tickets have no repetitions or gaps', async () => {
  const page = await find({ phone: '0911111111' });
  const rest = await find({ phone: '0911111111', before: page.next });
  const all = [...page.tickets, ...rest.tickets].map(({ code }) => code);
  expect(page.tickets.length).toBeLessThanOrEqual(callerTicketsPerPage);
  expect(new Set(all)).toEqual(new Set(many.map(({ code }) => code)));
  expect([all.length, rest.next]).toEqual([25, undefined]);
});

describe('invalid caller search', () => {
  test.each([
    [{}, 'phone'],
    [{ phone: 'abc' }, 'phone'],
    [{ phone: callerNumber, code: first.code }, 'phone'],
    [{ code: '123' }, 'code'],
    [{ phone: callerNumber, before: 'yesterday' }, 'before'],
    [{ phone: callerNumber, name: 'A' }, 'name'],
  ])('an invalid search by caller returns 400 and names the field: %j', async (body, field) => {
    const { status, text } = await ask(body);
    expect([status, text.includes(`"field":"${field}"`)]).toEqual([400, true]);
    expect(text).not.toContain('912345678');
  });
});

test('searches by caller are limited to 60 per hour and staff member', async () => {
  const searches = Array.from({ length: 61 }, () => ask({ phone: others }, aMember('supervisor')));
  const statuses = (await Promise.all(searches)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test('a search by caller returns the first words of each ticket', async () => {
  const { tickets } = await find({ phone: others });
  expect(tickets).toEqual([expect.objectContaining({ excerpt: another.text.slice(0, 80) })]);
});
