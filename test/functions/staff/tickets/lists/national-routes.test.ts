import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createIdentityRevealStore } from '../../../../../adapters/dynamodb/staff/identity-reveal-store.ts';
import { createSearchTermStore } from '../../../../../adapters/dynamodb/statistics/search-term-store.ts';
import { StaffTicketResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import {
  NationalEntriesResponse,
  NationalExportResponse,
} from '../../../../../core/contract/staff/national-responses.ts';
import { BadgeCountsResponse } from '../../../../../core/contract/staff/queue-responses.ts';
import { indexTicket } from '../../../../../core/search/index-ticket.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';

const operator = aMember('operator');
const colleague = aMember('operator', { sub: staffSub(5), name: 'Người 5' });
const supervisor = aMember('supervisor');
const officer = aMember('officer');
const api = setUpStaffApi(operator, colleague, supervisor, officer);

const index = (code: TicketCode) => {
  const terms = createSearchTermStore(api.table());
  return indexTicket(code, { ...api.services(), terms });
};

let opened = 0;
/** Opens a ticket for a call about a suggestion. Staff may reveal its sender without a second person's approval. */
const open = async (changes: Partial<Ticket> = {}): Promise<TicketCode> => {
  opened += 1;
  const code = encodeTicketCode(testHmac.digest('code', `national ${opened}`));
  await api.services().tickets.open(
    aTicket({
      ...{ code, channel: 'voice', anonymous: false, status: 'assigned', unit: 'UBND_XA:29254' },
      ...{ service: 'suggestion', topic: undefined },
      openedAt: new Date(Date.UTC(2025, 7, 4, 2, opened)),
      contact: Buffer.from('{"phone":"+84912345678","email":"a@b.example"}'),
      ...changes,
    }),
  );
  await index(code);
  return code;
};

let keys = 0;
const post = async (path: string, body: object = {}, by = operator) => {
  keys += 1;
  const headers = { 'idempotency-key': `a-key-of-national-${keys}` };
  const route = `POST /api/staff/tickets/${path}`;
  const { status, text } = await api.sendRequest(by.sub, route, { body, headers });
  return { status, body: z.looseObject({}).parse(JSON.parse(text)) };
};
const get = async <T>(path: string, schema: z.ZodType<T>, by = operator): Promise<T> => {
  const [route = '', search = ''] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  const { status, text } = await api.sendRequest(by.sub, `GET /api/staff/${route}`, { query });
  expect([status, text]).toEqual([200, expect.anything()]);
  return schema.parse(JSON.parse(text));
};
const listed = async (filter = ''): Promise<string[]> =>
  (await get(`national${filter}`, NationalEntriesResponse)).tickets.map(({ code }) => code);
const counted = async () => (await get('counts', BadgeCountsResponse)).national?.count;
const record = (code: string, version: number, number: string, by = operator) =>
  post(`${code}/record-national`, { version, number }, by);

beforeEach(() => api.setMinute(10));

describe('list of tickets to enter in the national system', () => {
  test('GET national lists due tickets, oldest first, until their national number is recorded', async () => {
    const [call, letter] = [
      await open(),
      await open({ channel: 'operator', receivedBy: 'letter' }),
    ];
    const before = await counted();
    await open({ channel: 'web' });
    expect((await listed()).slice(-2)).toEqual([call, letter]);
    expect(await listed('?medium=letter')).toEqual([letter]);
    expect(await listed('?service=health')).toEqual([]);
    expect((await record(call, 1, 'PAKN.2025.1')).status).toBe(200);
    expect(await listed()).not.toContain(call);
    await index(call);
    expect(await counted()).toBe((before ?? 0) - 1);
  });

  test('withdrawing a national number makes the ticket due again, but correcting the number does not', async () => {
    const code = await open();
    await record(code, 1, 'PAKN.2025.2');
    const corrected = { version: 2, number: 'PAKN.2025.3', reason: 'chép nhầm một số' };
    expect((await post(`${code}/correct-national`, corrected)).status).toBe(200);
    await index(code);
    expect(await listed()).not.toContain(code);
    const withdrawn = { version: 3, reason: 'nhập nhầm phiếu' };
    expect((await post(`${code}/correct-national`, withdrawn)).status).toBe(200);
    await index(code);
    expect(await listed()).toContain(code);
  });

  test('GET national and the export of a ticket return 403 for officers', async () => {
    const code = await open();
    for (const path of ['national', `tickets/${code}/national`]) {
      const { status } = await api.sendRequest(officer.sub, `GET /api/staff/${path}`);
      expect([path, status]).toEqual([path, 403]);
    }
  });
});

describe('recording a national number', () => {
  test('a second operator who records a national number gets 409 with the number already recorded', async () => {
    const code = await open();
    expect((await record(code, 1, 'PAKN.2025.4')).status).toBe(200);
    const second = await record(code, 1, 'PAKN.2025.5', colleague);
    expect(second).toMatchObject({
      status: 409,
      body: { type: 'urn:1022:problem:national-recorded', number: 'PAKN.2025.4' },
    });
  });

  test('only one of two simultaneous recordings of a national number succeeds', async () => {
    const code = await open();
    const both = await Promise.all([
      record(code, 1, 'PAKN.2025.6'),
      record(code, 1, 'PAKN.2025.7', colleague),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('recording a telephone number as a national number is rejected with an error on this field', async () => {
    const { status, body } = await record(await open(), 1, '0912 345 678');
    expect([status, body['errors']]).toEqual([
      400,
      [{ field: 'number', message: expect.stringContaining('số điện thoại') }],
    ]);
  });
});

test('only the hotline’s staff see who entered a ticket in the national system', async () => {
  const code = await open();
  await record(code, 1, 'PAKN.2025.8');
  const seenBy = (by: typeof operator) => get(`tickets/${code}`, StaffTicketResponse, by);
  const [own, units] = [await seenBy(operator), await seenBy(officer)];
  expect(own.national).toMatchObject({ number: 'PAKN.2025.8', by: operator.name });
  expect(own.events.map(({ kind }) => kind)).toContain('national-recorded');
  expect(units.national).toEqual({
    state: 'entered',
    number: 'PAKN.2025.8',
    enteredAt: own.national.enteredAt,
  });
  expect(units.events.map(({ kind }) => kind)).not.toContain('national-recorded');
});

describe('export of a ticket for the national system', () => {
  test('the export of a ticket contains no name or contact data and is recorded in the access log', async () => {
    const code = await open();
    const exported = await get(`tickets/${code}/national`, NationalExportResponse);
    expect(exported).toMatchObject({ state: 'due', sender: 'open', isAboutUnit: false });
    expect(exported.fields.find(({ name }) => name === 'content')?.value).toContain('karaoke');
    expect(JSON.stringify(exported)).not.toMatch(/912345678|b\.example/);
    const { accesses } = await api.services().accessLog.page(code);
    expect(accesses).toMatchObject([{ kind: 'opened', by: { sub: operator.sub } }]);
  });

  test('the export of a merged ticket contains the national number of the common ticket', async () => {
    const into = await open();
    await record(into, 1, 'PAKN.2025.9');
    const code = await open({
      status: 'merged',
      mergedInto: { code: into, was: 'assigned', stopped: [] },
    });
    const exported = await get(`tickets/${code}/national`, NationalExportResponse);
    expect(exported).toMatchObject({
      state: 'due',
      mergedInto: { code: into, number: 'PAKN.2025.9' },
    });
  });
});

const openContact = (code: string, by = operator) => post(`${code}/national/contact`, {}, by);

test('contact data for the national system are revealed to a member for at most 30 tickets an hour', async () => {
  const code = await open();
  api.setMinute(200);
  const statuses: number[] = [];
  for (let times = 0; times < 31; times += 1) {
    statuses.push((await openContact(code, colleague)).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  api.setMinute(300);
  expect((await openContact(code, colleague)).status).toBe(200);
});

describe('contact data for the national system', () => {
  test('revealing contact data for the national system is recorded in the access log', async () => {
    const code = await open();
    expect(await openContact(code)).toEqual({
      status: 200,
      body: { code, phone: '+84912345678', email: 'a@b.example' },
    });
    const { accesses } = await api.services().accessLog.page(code);
    expect(accesses).toMatchObject([{ kind: 'contact-exported', by: { sub: operator.sub } }]);
  });

  test.each<[string, Partial<Ticket>]>([
    ['sender-withheld', { anonymous: true }],
    ['no-contact', { contact: undefined }],
    ['not-approved', { service: 'violation', topic: 'VP01' }],
    ['not-approved', { accused: ['SO_YT'] }],
    ['not-due-for-national-system', { channel: 'web' }],
    ['not-due-for-national-system', { priority: 'P1' }],
  ])(
    'revealing contact data for the national system is rejected with %s: %j',
    async (problem, changes) => {
      const code = await open(changes);
      expect(await openContact(code)).toMatchObject({
        status: 409,
        body: { type: `urn:1022:problem:${problem}` },
      });
      const { accesses } = await api.services().accessLog.page(code);
      expect(accesses).toEqual([]);
    },
  );

  test('contact data of a protected sender is revealed only to the member whose request was approved, until the approval expires', async () => {
    const code = await open({ accused: ['SO_YT'], identity: Buffer.from('{"name":"Sa Vanh"}') });
    const reveals = createIdentityRevealStore(api.table());
    const access = {
      ...({ code, kind: 'reveal-asked', at: atMinute(10) } as const),
      by: { role: 'supervisor', sub: supervisor.sub } as const,
    };
    const request = {
      ...({ code, sub: supervisor.sub, role: 'supervisor', state: 'approved' } as const),
      ...{ reason: 'national-system', text: 'nhập hệ thống quốc gia' },
      ...{ askedAt: atMinute(10), expiresAt: atMinute(600) },
    };
    expect((await openContact(code, supervisor)).status).toBe(409);
    await reveals.putRequest(request, access);
    expect((await openContact(code)).status).toBe(409);
    expect((await openContact(code, supervisor)).status).toBe(200);
    api.setMinute(600);
    expect((await openContact(code, supervisor)).status).toBe(409);
  });
});
