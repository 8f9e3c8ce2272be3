import { beforeEach, describe, expect, test } from 'vitest';
import { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, firstAdministrator, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const supervisor = aMember('supervisor');
const ofHealth = aMember('supervisor', { sub: aMember('administrator').sub, unit: 'SO_YT' });
const officer = aMember('officer');
const room = setUpStaffApi(supervisor, ofHealth, officer);

let opened = 0;
const open = async (changes: Partial<Ticket> = {}) => {
  opened += 1;
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `audit ${opened}`)),
    ...{ status: 'assigned', unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 },
    ...changes,
  });
  await room.services().tickets.open(ticket);
  return ticket;
};
const look = (by: string, code: string) => room.sendRequest(by, `GET /api/staff/tickets/${code}`);

const ask = (query: Record<string, string> = {}, by = supervisor.sub) =>
  room.sendRequest(by, 'GET /api/staff/audit', { query });
const audit = async (query: Record<string, string> = {}, by = supervisor.sub) => {
  const { status, text } = await ask(query, by);
  expect([status, text]).toEqual([200, expect.anything()]);
  return AuditLogResponse.parse(JSON.parse(text));
};
const kinds = async (query: Record<string, string>, by?: string) =>
  (await audit(query, by)).entries.map(({ of, kind }) => `${of} ${kind}`);

beforeEach(() => room.setMinute(10));

describe('audit log of tickets', () => {
  test('the audit log lists accesses and actions with their staff members, newest first', async () => {
    const { code } = await open();
    await look(officer.sub, code);
    room.setMinute(11);
    const headers = { authorization: `Bearer ${officer.sub}`, 'idempotency-key': 'k'.repeat(20) };
    const question = 'Quán ở số nhà mấy vậy?';
    await room.answer('POST', `/api/staff/tickets/${code}/ask`, {
      headers,
      body: { version: 1, question },
    });
    const { entries } = await audit({ code });
    expect(entries).toMatchObject([
      { of: 'act', kind: 'asked', code, number: 2, by: { sub: officer.sub, name: officer.name } },
      { of: 'access', kind: 'opened', code, by: { role: 'officer', unit: 'UBND_XA:29254' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain(question);
    expect(await kinds({ code, kind: 'access' })).toEqual(['access opened']);
    expect(await kinds({ code, member: supervisor.sub })).toEqual([]);
  });

  test('a search of the audit log is itself logged with staff member and query', async () => {
    const { code } = await open();
    await audit({ code });
    room.setMinute(12);
    const { entries } = await audit({ kind: 'audit' });
    expect(entries.find(({ text = '' }) => text.includes(code))).toMatchObject({
      of: 'audit',
      by: { sub: supervisor.sub, role: 'supervisor' },
    });
  });

  test('the audit log contains changes of the surge mode', async () => {
    const body = { version: 0, surge: 'callback' };
    expect((await room.sendRequest(supervisor.sub, 'PUT /api/staff/phone', { body })).status).toBe(
      200,
    );
    expect(await kinds({ kind: 'phone' })).toEqual(['phone changed']);
  });
});

describe('audit log of members and lists', () => {
  test('the audit log shows who changed a staff member, with old and new values', async () => {
    const path = `PUT /api/staff/members/${staffSub(8)}`;
    const put = (body: object) => room.sendRequest(firstAdministrator, path, { body });
    await put({ role: 'officer', unit: 'SO_YT', name: 'Trần Văn Bé' });
    room.setMinute(13);
    await put({ role: 'supervisor', name: 'Trần Văn Bé' });
    const { entries } = await audit({ kind: 'member' });
    expect(entries.slice(0, 2)).toMatchObject([
      {
        kind: 'changed',
        by: { sub: firstAdministrator, role: 'administrator' },
        member: {
          sub: staffSub(8),
          before: { role: 'officer', unit: 'SO_YT' },
          after: { role: 'supervisor', name: 'Trần Văn Bé' },
        },
      },
      { kind: 'added', member: { after: { role: 'officer', unit: 'SO_YT' } } },
    ]);
    expect(entries[1]?.member).not.toHaveProperty('before');
  });

  test('repeated views of a list within an hour add one audit log entry, which can be found by the code of each listed ticket', async () => {
    const { code } = await open();
    for (const minute of [10, 11, 12]) {
      room.setMinute(minute);
      await room.sendRequest(officer.sub, 'GET /api/staff/queue');
    }
    const { entries } = await audit({ code });
    expect(entries).toMatchObject([
      {
        of: 'list',
        kind: 'queue',
        by: { sub: officer.sub },
        codes: expect.arrayContaining([code]),
      },
    ]);
    room.setMinute(75);
    await room.sendRequest(officer.sub, 'GET /api/staff/queue');
    expect(await kinds({ code })).toEqual(['list queue', 'list queue']);
  });

  test('the audit log hides entries about tickets that the reading officer may not see', async () => {
    const { code } = await open({ accused: ['SO_YT'] });
    await look(officer.sub, code);
    await room.sendRequest(officer.sub, 'GET /api/staff/queue');
    expect(await kinds({ code })).toEqual(['list queue', 'access opened']);
    expect(await kinds({ code }, ofHealth.sub)).toEqual([]);
    const lists = (await audit({ kind: 'list' }, ofHealth.sub)).entries;
    expect(JSON.stringify(lists)).not.toContain(code);
  });
});

describe('pages of the audit log', () => {
  test('neither the length of a page nor its cursor reveals a hidden ticket', async () => {
    const by = staffSub(14);
    const [visible, hidden] = [await open(), await open({ accused: ['SO_YT'] })];
    for (let minute = 0; minute < 90; minute += 1) {
      const { code } = minute >= 30 && minute < 60 ? hidden : visible;
      const at = atMinute(20 + minute);
      await room.services().accessLog.record({
        ...{ code, kind: 'opened', at, by: { role: 'officer', sub: by } },
      });
    }
    const query = { member: by, from: '2021-12-03', to: '2021-12-03' };
    const lengths: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit({ ...query, ...(cursor && { cursor }) }, ofHealth.sub);
      lengths.push(page.entries.length);
      cursor = page.next;
      const position = Buffer.from(cursor ?? '', 'base64url').toString('latin1');
      expect(position).not.toContain(hidden.code);
    } while (cursor);
    expect(lengths).toEqual([25, 25, 10]);
  });

  test('pages of the audit log continue across days without gaps or repetitions', async () => {
    const by = aMember('officer', { sub: aMember('operator').sub }).sub;
    const log = room.services().accessLog;
    const { code } = await open();
    const times = Array.from({ length: 60 }, (_, at) => atMinute(20 + at * 61));
    for (const at of times) {
      await log.record({ code, kind: 'opened', at, by: { role: 'officer', sub: by } });
    }
    const pages = async (cursor?: string): Promise<string[]> => {
      const query = { code, from: '2021-12-03', to: '2021-12-06', ...(cursor && { cursor }) };
      const { entries, next } = await audit(query);
      const found = entries.map(({ at }) => at);
      return next ? [...found, ...(await pages(next))] : found;
    };
    const found = (await pages()).map((at) => new Date(at).getTime());
    expect(found).toEqual(times.map((at) => at.getTime()).toReversed());
  });
});

test.each<[string, Record<string, string>]>([
  ['to', { from: '2021-12-03', to: '2021-12-02' }],
  ['to', { from: '2021-10-03', to: '2021-12-02' }],
  ['from', { from: 'hôm qua' }],
  ['member', { member: 'ai đó' }],
  ['cursor', { cursor: 'YWJj' }],
])('an invalid audit log query returns 400 and names the field: %s %j', async (field, query) => {
  const { status, text } = await ask(query);
  expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
});
