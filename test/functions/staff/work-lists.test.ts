import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const colleague = staffSub(7);
const room = setUpStaffApi(
  aMember('operator'),
  aMember('supervisor'),
  aMember('officer'),
  aMember('officer', { sub: colleague, name: 'Đồng nghiệp' }),
);
const as = { operator: aMember('operator').sub, officer: aMember('officer').sub };
const supervisor = aMember('supervisor').sub;

let opened = 0;
const open = async (changes: Partial<Ticket> = {}) => {
  opened += 1;
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `work ${opened}`)),
    status: 'assigned',
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
    assignment: 1,
    nextCheckAt: atMinute(30),
    ...changes,
  });
  await room.services().tickets.open(ticket);
  return ticket;
};
beforeEach(() => room.setMinute(10));

const read = <T>(schema: z.ZodType<T>, text: string | undefined): T =>
  schema.parse(JSON.parse(text ?? ''));

let keys = 0;
type WorkListsInput = { by?: string; body?: object; headers?: Record<string, string> };
const act = async (
  code: string,
  name: string,
  { by = as.officer, body, headers }: WorkListsInput = {},
) => {
  keys += 1;
  const reply = await room.answer('POST', `/api/staff/tickets/${code}/${name}`, {
    headers: {
      authorization: `Bearer ${by}`,
      'idempotency-key': `a-key-of-lists-${keys}`,
      ...headers,
    },
    body: body ?? {},
  });
  return { status: reply.statusCode, body: read(z.looseObject({}), reply.body) };
};

describe('list of overdue tickets', () => {
  const late = async (who: keyof typeof as, query: Record<string, string> = {}) =>
    room.sendRequest(as[who], 'GET /api/staff/late', { query });

  const { clocks } = aTicket();
  const missed = { ...clocks, resolve: { ...clocks.resolve, missedAt: clocks.resolve.dueAt } };

  test('overdue tickets are counted by escalation step and listed with their unit', async () => {
    const sent = { unit: 'SO_YT', unitName: 'Sở Y tế', escalationSteps: ['1.resolve.100'] };
    const ticket = await open({ ...sent, clocks: missed });
    room.setMinute(400);
    const Levels = z.object({
      levels: z.array(z.object({ level: z.number(), count: z.number() })),
    });
    const { levels } = read(Levels, (await late('operator')).text);
    expect(levels.find(({ level }) => level === 100)?.count).toBe(1);
    const { text } = await late('operator', { level: '100' });
    expect(text).toContain(ticket.code);
    expect(text).toContain('"unitName":"Sở Y tế"');
  });

  test('an overdue ticket stays on the overdue list after the missed deadline is extended', async () => {
    const resolve = { ...missed.resolve, dueAt: atMinute(9000) };
    const unit = 'UBND_XA:29242';
    const given = await open({
      unit,
      escalationSteps: ['1.resolve.100'],
      clocks: { ...clocks, resolve },
    });
    room.setMinute(400);
    expect((await late('operator', { level: '100', unit })).text).toContain(given.code);
  });

  test('an officer sees overdue tickets of their own unit only, and 404 for another unit', async () => {
    const own = await open({ escalationSteps: ['1.resolve.150'], clocks: missed });
    const other = await open({ unit: 'SO_YT', escalationSteps: ['1.resolve.150'], clocks: missed });
    room.setMinute(700);
    const { text } = await late('officer', { level: '150' });
    expect([text.includes(own.code), text.includes(other.code)]).toEqual([true, false]);
    expect((await late('officer', { level: '150', unit: 'SO_YT' })).status).toBe(404);
  });

  test.each<Record<string, string>>([
    { level: '99' },
    { level: 'x' },
    { clock: 'forward' },
    { sort: 'unit' },
  ])('an invalid query for overdue tickets is rejected: %j', async (query) => {
    expect((await late('operator', query)).status).toBe(400);
  });
});

test('tickets from one phone number are grouped as likely duplicates without revealing the number', async () => {
  const same = { callerHash: 'hash-of-a-number', topic: 'VP03' };
  const [one, two] = [await open(same), await open({ ...same, topic: 'VP04', unit: 'SO_YT' })];
  const { text } = await room.sendRequest(as.operator, 'GET /api/staff/repeats');
  const Groups = z.object({
    groups: z.array(
      z.object({ why: z.string(), tickets: z.array(z.object({ code: z.string() })) }),
    ),
  });
  const { groups } = read(Groups, text);
  const byNumber = groups.filter(({ why }) => why === 'same-number');
  expect(byNumber.map(({ tickets }) => new Set(tickets.map(({ code }) => code)))).toEqual([
    new Set([one.code, two.code]),
  ]);
  expect(text).not.toContain('hash-of-a-number');
});

test('answer templates are returned filled in for the ticket', async () => {
  const { code } = await open();
  const { text } = await room.sendRequest(as.officer, `GET /api/staff/tickets/${code}/templates`);
  expect(text).toContain('UBND phường 7');
  expect(text).not.toMatch(/\{[a-z]+\}/i);
});

describe('taking a ticket', () => {
  test('only one of two staff members who take a ticket concurrently succeeds, and the other sees the winner’s name', async () => {
    const { code } = await open();
    const both = await Promise.all(
      [as.officer, colleague].map((by) => act(code, 'take', { by, body: { version: 1 } })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { text } = await room.sendRequest(supervisor, `GET /api/staff/tickets/${code}`);
    const { takenBy } = read(z.object({ takenBy: z.object({ name: z.string() }) }), text);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ type: 'urn:1022:problem:ticket-stale', takenBy });
  });

  test('taking a ticket that another staff member has taken returns 409 with that member’s name', async () => {
    const { code } = await open();
    await act(code, 'take', { by: colleague, body: { version: 1 } });
    const { status, body } = await act(code, 'take', { body: { version: 2 } });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: 'urn:1022:problem:taken-already',
      takenBy: { name: 'Đồng nghiệp' },
    });
    expect((await act(code, 'release', { body: { version: 2 } })).status).toBe(409);
    expect((await act(code, 'release', { by: supervisor, body: { version: 2 } })).status).toBe(200);
  });
});

describe('polling with ETags', () => {
  const polls = async (path: string, known?: string) =>
    room.answer('GET', path, {
      headers: { authorization: `Bearer ${as.officer}`, ...(known && { 'if-none-match': known }) },
    });

  test.each([
    ['a ticket', (code: string) => `/api/staff/tickets/${code}`],
    ['a queue', () => '/api/staff/queue'],
  ])('the staff API returns 304 for %s until its content changes', async (_, pathOf) => {
    const { code } = await open();
    const path = pathOf(code);
    const known = String((await polls(path)).headers?.['etag']);
    const again = await polls(path, known);
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await act(code, 'take', { body: { version: 1 } });
    expect((await polls(path, known)).statusCode).toBe(200);
  });

  test('the ETag of a ticket can be sent as the version in a staff action', async () => {
    const { code } = await open();
    const etag = String((await polls(`/api/staff/tickets/${code}`)).headers?.['etag']);
    const headers = { 'if-match': etag };
    expect((await act(code, 'acknowledge', { headers, body: { version: 2 } })).body).toMatchObject({
      errors: [{ field: 'version' }],
    });
    expect((await act(code, 'acknowledge', { headers })).status).toBe(200);
    await act(code, 'note', { by: as.operator, body: { version: 2, text: 'ghi chú mới' } });
    expect(
      (await act(code, 'extend', { headers, body: { amount: 1, reason: 'chờ thêm' } })).status,
    ).toBe(409);
    expect((await act(code, 'acknowledge')).status).toBe(400);
  });
});
