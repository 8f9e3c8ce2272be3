import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../support/samples/a-member.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const operator = aMember('operator');
const officer = aMember('officer');
const colleague = aMember('officer', { sub: staffSub(5), name: 'Đồng nghiệp' });
const room = setUpStaffApi(
  operator,
  officer,
  colleague,
  aMember('supervisor'),
  aMember('administrator'),
);

const ticket = aTicket({ status: 'assigned', unit: 'UBND_XA:29254', priority: 'P1' });
const another = aTicket({
  code: encodeTicketCode(testHmac.digest('code', 'another of the console')),
  status: 'in-progress',
  unit: 'UBND_XA:29254',
});
beforeAll(async () => {
  for (const one of [ticket, another]) await room.services().tickets.open(one);
});

const askAsJson = async (sub: string, route: string, sent = {}) => {
  const { status, text } = await room.sendRequest(sub, route, sent);
  return { status, body: z.record(z.string(), z.unknown()).parse(JSON.parse(text)) };
};

test('staff members on the same ticket see each other until they stop reporting presence', async () => {
  const path = `/api/staff/tickets/${ticket.code}/presence`;
  await askAsJson(operator.sub, `PUT ${path}`, { body: { doing: 'writing' } });
  await askAsJson(colleague.sub, `PUT ${path}`, { body: { doing: 'reading' } });
  const { body } = await askAsJson(officer.sub, `GET ${path}`);
  const { others } = z.object({ others: z.array(z.looseObject({ role: z.string() })) }).parse(body);
  expect(others.map(({ role, name }) => [role, name]).toSorted()).toEqual([
    ['officer', 'Đồng nghiệp'],
    ['operator', undefined],
  ]);
  room.setMinute(1);
  expect((await askAsJson(officer.sub, `GET ${path}`)).body).toEqual({ others: [] });
});

test('an unknown presence value returns 400 and lists the allowed ones', async () => {
  const { status, body } = await askAsJson(
    operator.sub,
    `PUT /api/staff/tickets/${ticket.code}/presence`,
    {
      body: { doing: 'sleeping' },
    },
  );
  expect([status, body['errors']]).toEqual([
    400,
    [{ field: 'doing', message: 'Xin chọn reading hoặc writing.' }],
  ]);
});

test('each staff member has their own saved views, stored under ids that the console chooses', async () => {
  const view = { name: 'Trễ của phường 7', filter: { unit: 'UBND_XA:29254', late: true } };
  await askAsJson(officer.sub, 'PUT /api/staff/views/late', { body: view });
  expect((await askAsJson(officer.sub, 'GET /api/staff/views')).body).toEqual({
    views: [{ id: 'late', ...view, sort: 'due' }],
    most: 20,
  });
  expect((await askAsJson(operator.sub, 'GET /api/staff/views')).body['views']).toEqual([]);
  expect((await askAsJson(officer.sub, 'DELETE /api/staff/views/late')).body['views']).toEqual([]);
  expect(
    (await room.sendRequest(officer.sub, 'PUT /api/staff/views/Late!', { body: view })).status,
  ).toBe(404);
});

describe('filters of the queue', () => {
  const codes = async (query: Record<string, string>) => {
    const { status, body } = await askAsJson(officer.sub, 'GET /api/staff/queue', { query });
    const tickets = z
      .array(z.looseObject({ code: z.string() }))
      .optional()
      .parse(body['tickets']);
    return { status, codes: tickets?.map(({ code }) => code), body };
  };

  test.each([
    [{ priority: 'P1' }, [ticket.code]],
    [{ status: 'in-progress,returned' }, [another.code]],
    [{ service: 'health' }, []],
    [{ mine: 'true' }, []],
  ])('the queue filter %j returns exactly the matching tickets', async (query, expected) => {
    expect((await codes(query)).codes).toEqual(expected);
  });

  test.each([
    ['status', 'lost'],
    ['service', 'violation,x'],
    ['late', 'yes'],
  ])('an invalid queue filter returns 400 and names the field: %s %s', async (field, value) => {
    const { status, body } = await codes({ [field]: value });
    expect([status, JSON.stringify(body)]).toEqual([
      400,
      expect.stringContaining(`"field":"${field}`),
    ]);
  });
});

test('the console’s badge counts equal the lengths of the lists, for officers only those of their own unit', async () => {
  const { body } = await askAsJson(officer.sub, 'GET /api/staff/counts');
  expect(body).toEqual({
    unit: 'UBND_XA:29254',
    queue: { count: 2, isComplete: true },
    late: { count: 0, isComplete: true },
  });
  const operators = await askAsJson(operator.sub, 'GET /api/staff/counts');
  expect(operators.body).toMatchObject({ callbacks: { count: 0 }, undelivered: { count: 0 } });
  expect(operators.body['moderation']).toBeUndefined();
  const supervisors = await askAsJson(aMember('supervisor').sub, 'GET /api/staff/counts');
  expect(supervisors.body).toMatchObject({ moderation: { count: 0 } });
});

test('the signed-in staff member’s profile contains the screens and actions of the role', async () => {
  const me = (await askAsJson(officer.sub, 'GET /api/staff/me')).body;
  expect(me).toMatchObject({ unitName: 'UBND phường 7', languages: ['vi', 'km', 'en'] });
  expect(me['screens']).toEqual(['queue', 'search', 'late', 'figures']);
  expect(me['acts']).toEqual(expect.arrayContaining(['acknowledge', 'answer', 'return']));
  expect(me['acts']).not.toContain('assign');
  const administrator = (await askAsJson(aMember('administrator').sub, 'GET /api/staff/me')).body;
  expect([administrator['acts'], administrator['screens']]).toEqual([
    [],
    expect.arrayContaining(['members', 'directory-changes']),
  ]);
});

test('previewing a merge writes nothing', async () => {
  const { body } = await askAsJson(
    operator.sub,
    `GET /api/staff/tickets/${ticket.code}/merge-preview`,
    {
      query: { into: another.code },
    },
  );
  expect(body).toMatchObject({ isPossible: true, isUndoable: true, one: { code: ticket.code } });
  expect((await room.services().tickets.find(ticket.code))?.version).toBe(1);
  const itself = await askAsJson(
    operator.sub,
    `GET /api/staff/tickets/${ticket.code}/merge-preview`,
    {
      query: { into: ticket.code },
    },
  );
  expect(itself.body).toMatchObject({ isPossible: false, reasons: [{ problem: 'merge-itself' }] });
});

describe('preview of a classification', () => {
  const path = `GET /api/staff/tickets/${ticket.code}/classify-preview`;

  test('names the unit, deadlines and contradictions, and writes nothing', async () => {
    const query = { service: 'health', topic: 'VP02', areaCode: '29263' };
    const { status, body } = await askAsJson(operator.sub, path, { query });
    expect([status, body]).toMatchObject([
      200,
      {
        ...{ service: 'health', isReasonRequired: true, decision: 'operator' },
        ...{ areaName: 'Xã Long Đức', warnings: ['topic-of-other-service'], errors: [] },
        resolveBy: expect.stringMatching(/\+07:00$/),
      },
    ]);
    expect((await room.services().tickets.find(ticket.code))?.version).toBe(1);
  });

  test('records that its reader saw the ticket', async () => {
    await askAsJson(operator.sub, path, { query: { areaCode: '' } });
    const { accesses } = await room.services().accessLog.page(ticket.code);
    expect(accesses).toMatchObject([{ kind: 'opened', by: { sub: operator.sub } }]);
  });

  test('gives errors in the language of the caller', async () => {
    const query = { unit: 'SO_X', lang: 'en' };
    const { body } = await askAsJson(operator.sub, path, { query });
    expect(body['errors']).toEqual([
      { field: 'unit', problem: 'unit-unknown', message: expect.stringMatching(/^[\x20-\x7e’]+$/) },
    ]);
    const unknown = await askAsJson(operator.sub, path, { query: { topic: 'VP99' } });
    expect([unknown.status, unknown.body]).toMatchObject([400, { errors: [{ field: 'topic' }] }]);
  });
});

test('the triage result for a ticket’s text contains topic names besides the codes', async () => {
  const { body } = await askAsJson(operator.sub, `GET /api/staff/tickets/${ticket.code}/triage`);
  expect(body).toMatchObject({ service: 'violation', topicName: expect.stringMatching(/\S/) });
  const typed = await askAsJson(operator.sub, 'POST /api/staff/triage', {
    body: { text: 'quán karaoke mở cửa ở phường 7' },
  });
  expect(typed.body).toMatchObject({ service: 'violation' });
});

test('the triage proposal explains a former name of the commune', async () => {
  const { body } = await askAsJson(operator.sub, 'POST /api/staff/triage', {
    body: { text: 'quán karaoke mở cửa ở phuong 7', receivedAt: '2026-12-01T08:00:00+07:00' },
  });
  expect(body).toMatchObject({
    area: {
      communeName: 'Phường Nguyệt Hoá',
      communeHint: 'Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá',
    },
  });
});
