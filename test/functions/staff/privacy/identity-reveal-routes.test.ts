import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { StaffRole } from '../../../../core/staff/members/member.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const roles = ['operator', 'supervisor', 'administrator', 'officer'] as const;
const inUnit = aMember('supervisor', { sub: staffSub(6), unit: 'SO_YT' });
const second = aMember('supervisor', { sub: staffSub(8), name: 'Người 8' });
const room = setUpStaffApi(...roles.map((role) => aMember(role)), inUnit, second);

const identity = Buffer.from('{"name":"Thạch Thị Sa Vane"}');
const ticket = (what: string, changes = {}) =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', what)),
    unit: 'UBND_XA:29254',
    identity,
    ...changes,
  });
const violation = ticket('a violation');
const welfare = ticket('welfare', { service: 'welfare' });
const suspicious = ticket('a violation that one person wants opened');
const nameless = ticket('nameless', { identity: undefined });
const aboutHealth = ticket('about the department', { accused: ['SO_YT'] });

beforeAll(async () => {
  for (const one of [violation, suspicious, welfare, nameless, aboutHealth]) {
    await room.services().tickets.open(one);
  }
});
let minute = 0;
beforeEach(() => {
  minute += 10;
  room.setMinute(minute);
});

const revealReason = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };
const agreed = { asker: aMember('supervisor').sub, text: 'Đã xem, đồng ý' };

const post = (role: StaffRole, { code }: { code: string }, path: string, body?: unknown) =>
  room.sendRequest(aMember(role).sub, `POST /api/staff/tickets/${code}/${path}`, { body });
const get = (role: StaffRole, path: string) =>
  room.sendRequest(aMember(role).sub, `GET /api/staff/${path}`);

const Seen = z.object({
  accesses: z.array(
    z.looseObject({
      kind: z.string(),
      label: z.string(),
      by: z.looseObject({ sub: z.string(), name: z.string().optional() }),
      reasonName: z.string().optional(),
    }),
  ),
  next: z.string().optional(),
});
const seen = async (code: string) =>
  Seen.parse(JSON.parse((await get('supervisor', `tickets/${code}/seen`)).text)).accesses;

test('revealing the sender’s identity on a violation needs two staff members, and both are logged', async () => {
  const first = await post('supervisor', violation, 'reveal', revealReason);
  expect([first.status, first.text.includes('Sa Vane')]).toEqual([202, false]);
  expect((await post('supervisor', violation, 'reveal/open')).status).toBe(409);
  expect((await post('supervisor', violation, 'reveal/approve', agreed)).status).toBe(409);

  room.setMinute(minute + 1);
  const waiting = await room.sendRequest(second.sub, 'GET /api/staff/reveals');
  expect(waiting.text).toContain(`"code":"${violation.code}"`);
  expect(waiting.text).toContain('"name":"Người 2"');
  const approve = `POST /api/staff/tickets/${violation.code}/reveal/approve`;
  expect((await room.sendRequest(second.sub, approve, { body: agreed })).status).toBe(200);
  const approved = await get('supervisor', 'reveals');
  expect(approved.text).toContain('"state":"approved"');
  expect(approved.text).toContain(`"decision":{"by":"${second.sub}","at":`);

  room.setMinute(minute + 2);
  const opened = await post('supervisor', violation, 'reveal/open');
  const identity = { name: 'Thạch Thị Sa Vane' };
  expect([opened.status, opened.text]).toEqual([
    200,
    JSON.stringify({ code: violation.code, identity }),
  ]);
  expect((await post('supervisor', violation, 'reveal/open')).status).toBe(404);

  expect((await get('supervisor', 'reveals')).text).toBe('{"requests":[]}');
  const accesses = await seen(violation.code);
  expect(accesses.map(({ kind, by }) => [kind, by.name])).toEqual([
    ['identity-opened', 'Người 2'],
    ['reveal-approved', 'Người 8'],
    ['reveal-asked', 'Người 2'],
  ]);
  expect(accesses[0]).toMatchObject({
    label: 'Đã mở danh tính',
    reasonName: 'Tính mạng, sức khỏe bị đe dọa',
  });
});

test('revealing an identity shows a warning if one administrator created both supervisors’ accounts', async () => {
  for (const number of [21, 22]) {
    const body = { role: 'supervisor', name: `Người ${number}` };
    await room.sendRequest(
      aMember('administrator').sub,
      `PUT /api/staff/members/${staffSub(number)}`,
      {
        body,
      },
    );
  }
  const path = `POST /api/staff/tickets/${suspicious.code}/reveal`;
  await room.sendRequest(staffSub(21), path, { body: revealReason });
  const listed = await room.sendRequest(staffSub(22), 'GET /api/staff/reveals');
  const onTicket = await room.sendRequest(
    staffSub(22),
    `GET /api/staff/tickets/${suspicious.code}/reveal`,
  );
  const approval = { ...agreed, asker: staffSub(21) };
  const approved = await room.sendRequest(staffSub(22), `${path}/approve`, { body: approval });
  const query = { code: suspicious.code };
  const audit = await room.sendRequest(aMember('administrator').sub, 'GET /api/staff/audit', {
    query,
  });
  for (const { status, text } of [listed, onTicket, approved, audit]) {
    expect([status, text.includes('"kind":"added-together"')]).toEqual([200, true]);
  }
  expect(audit.text).toContain(`"granted":{"by":{"sub":"${aMember('administrator').sub}"`);
});

test('an administrator can neither request, approve nor see a sender’s identity', async () => {
  await post('supervisor', violation, 'reveal', revealReason);
  const attempts = [
    await post('administrator', violation, 'reveal', revealReason),
    await post('administrator', welfare, 'reveal', revealReason),
    await post('administrator', violation, 'reveal/approve', agreed),
    await post('administrator', violation, 'reveal/open'),
    await get('administrator', 'reveals'),
  ];
  expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await post('supervisor', violation, 'reveal/open')).status).toBe(409);
});

test('an officer of the lead unit may reveal the sender’s identity without a second person unless it is a violation', async () => {
  expect((await post('officer', welfare, 'reveal', revealReason)).status).toBe(200);
  const refused = await post('officer', violation, 'reveal', revealReason);
  expect([refused.status, refused.text]).toEqual([
    403,
    expect.stringContaining('urn:1022:problem:not-for-your-unit'),
  ]);
});

test('a staff member cannot reveal the sender’s identity on a ticket that accuses their own unit', async () => {
  const path = `POST /api/staff/tickets/${aboutHealth.code}/reveal`;
  expect((await room.sendRequest(inUnit.sub, path, { body: revealReason })).status).toBe(404);
  const seenPath = `GET /api/staff/tickets/${aboutHealth.code}/seen`;
  expect((await room.sendRequest(inUnit.sub, seenPath)).status).toBe(404);
});

test.each([
  [{}, 'reason'],
  [{ ...revealReason, reason: 'done' }, 'reason'],
  [{ ...revealReason, text: 'x' }, 'text'],
  [{ ...revealReason, version: 3 }, 'version'],
])(
  'an invalid request for an identity reveal returns 400 and names the field: %j',
  async (body, field) => {
    const { status, text } = await post('supervisor', welfare, 'reveal', body);
    expect([status, text.includes(`"field":"${field}"`)]).toEqual([400, true]);
  },
);

test('revealing the identity of a ticket without a name returns 409 and logs nothing', async () => {
  expect((await post('supervisor', nameless, 'reveal', revealReason)).status).toBe(409);
  expect(await seen(nameless.code)).toEqual([]);
});

describe('access log of a ticket', () => {
  test('the access log of a ticket shows each reader once per hour', async () => {
    const path = `tickets/${nameless.code}`;
    for (const _ of [1, 2]) await get('operator', path);
    await get('officer', path);
    room.setMinute(minute + 60);
    await get('operator', path);
    const accesses = await seen(nameless.code);
    expect(accesses.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['opened', 'Người 1'],
      ['opened', 'Người 4'],
      ['opened', 'Người 1'],
    ]);
  });

  test('pages of a ticket’s access log repeat no entry', async () => {
    const { accessLog } = room.services();
    for (let count = 0; count < 60; count += 1) {
      await accessLog.record({
        code: welfare.code,
        kind: 'identity-opened',
        at: new Date(Date.UTC(2022, 0, 1, 0, count)),
        by: { sub: staffSub(2), role: 'supervisor' },
      });
    }
    const page = async (cursor = '') => {
      const { text } = await room.sendRequest(
        staffSub(2),
        `GET /api/staff/tickets/${welfare.code}/seen`,
        {
          query: cursor ? { cursor } : {},
        },
      );
      return Seen.extend({ accesses: z.array(z.looseObject({ at: z.string() })) }).parse(
        JSON.parse(text),
      );
    };
    const first = await page();
    const second = await page(first.next);
    const all = [...first.accesses, ...second.accesses].map(({ at }) => at);
    expect([first.accesses.length, second.next]).toEqual([50, undefined]);
    expect(all.length).toBeGreaterThan(60);
    expect(all).toEqual(all.toSorted((a, b) => b.localeCompare(a)));
  });

  test('an invalid page cursor of the access log returns 400', async () => {
    const cursor = Buffer.from('T#0000000000').toString('base64url');
    const path = `GET /api/staff/tickets/${welfare.code}/seen`;
    expect((await room.sendRequest(staffSub(2), path, { query: { cursor } })).status).toBe(400);
  });
});

const Reveals = z.looseObject({
  right: z.string(),
  requests: z.array(
    z.looseObject({ state: z.string(), decision: z.looseObject({ name: z.string() }).optional() }),
  ),
});
const reveals = async (role: StaffRole, { code }: { code: string }) =>
  Reveals.parse(JSON.parse((await get(role, `tickets/${code}/reveal`)).text));

test.each([
  ['supervisor', violation, 'two-persons'],
  ['supervisor', welfare, 'alone'],
  ['supervisor', nameless, 'no-identity'],
  ['officer', welfare, 'alone'],
  ['officer', violation, 'none'],
] as const)(
  'a %s can read whether and how they may reveal the sender’s identity on a ticket',
  async (role, one, right) => {
    expect((await reveals(role, one)).right).toBe(right);
  },
);

test('a refused identity reveal stays visible on the ticket with the supervisor’s name and reason', async () => {
  await post('supervisor', violation, 'reveal', revealReason);
  const refuse = `POST /api/staff/tickets/${violation.code}/reveal/refuse`;
  const body = { ...agreed, text: 'Chưa đủ căn cứ' };
  expect((await room.sendRequest(second.sub, refuse, { body })).status).toBe(200);
  const { requests } = await reveals('supervisor', violation);
  expect(requests).toMatchObject([
    { state: 'refused', decision: { name: 'Người 8', text: 'Chưa đủ căn cứ' } },
  ]);
  expect((await reveals('officer', violation)).requests).toEqual([]);
  expect((await seen(violation.code))[0]).toMatchObject({ kind: 'reveal-refused' });
});
