import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const operator = aMember('operator');
const colleague = aMember('operator', { sub: staffSub(5), name: 'Người 5' });
const supervisor = aMember('supervisor');
const room = setUpStaffApi(operator, colleague, supervisor, aMember('officer'));

const contact = Buffer.from('{"phone":"+84912345678","email":"a@b.example"}');
let made = 0;
const opened = async (changes = {}): Promise<TicketCode> => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `to be called ${made}`));
  const callerHash = `number ${made}`;
  await room
    .services()
    .tickets.open(aTicket({ code, contact, callerHash, lang: 'km', ...changes }));
  return code;
};

let keys = 0;
const post = async (path: string, body: unknown, by = operator) => {
  keys += 1;
  const headers = {
    authorization: `Bearer ${by.sub}`,
    'idempotency-key': `a-key-of-the-test-${keys}`,
  };
  const { statusCode, body: text } = await room.answer('POST', `/api/staff/${path}`, {
    body,
    headers,
  });
  return { status: statusCode, text: text ?? '' };
};
const ask = (code: string, version = 1) =>
  post(`tickets/${code}/callback`, { version, text: 'Dân muốn nói chuyện' });
const done = (code: string, version: number, outcome: string) =>
  post(`tickets/${code}/callback/done`, { version, outcome });
const open = (code: string, by = operator) => post(`tickets/${code}/callback/open`, {}, by);

const Listed = z.object({
  callbacks: z.array(z.looseObject({ code: z.string(), dueAt: z.string(), tries: z.number() })),
  next: z.string().optional(),
});
const list = async (query = {}) => {
  const { text } = await room.sendRequest(operator.sub, 'GET /api/staff/callbacks', { query });
  return Listed.parse(JSON.parse(text));
};
const codes = async (): Promise<string[]> => (await list()).callbacks.map(({ code }) => code);

beforeEach(() => room.setMinute(0));

describe('pending callback', () => {
  test('a requested callback enters the operators’ list, sorted by due time', async () => {
    const [first, second] = [await opened(), await opened()];
    expect(await codes()).not.toContain(first);
    room.setMinute(5);
    await ask(second);
    room.setMinute(3);
    await ask(first);
    expect(await codes()).toEqual([first, second]);
    const [due] = (await list()).callbacks;
    expect(due).toMatchObject({ lang: 'km', askedBy: 'operator', tries: 0, isLate: false });
    expect(due?.dueAt).toBe('2021-12-03T10:03:00+07:00');
    for (const code of [first, second]) await done(code, 2, 'reached');
  });

  test('a pending callback shows its number to one operator at a time and logs the access', async () => {
    const code = await opened();
    await ask(code);
    const number = await open(code);
    expect(number.status).toBe(200);
    expect(z.looseObject({}).parse(JSON.parse(number.text))).toMatchObject({
      phone: '+84912345678',
      lang: 'km',
      heldUntil: '2021-12-03T08:15:00+07:00',
    });
    expect(number.text).not.toContain('a@b.example');
    expect((await open(code, colleague)).status).toBe(409);
    room.setMinute(15);
    expect((await open(code, colleague)).status).toBe(200);
    const seen = await room.sendRequest(supervisor.sub, `GET /api/staff/tickets/${code}/seen`);
    expect(seen.text.match(/contact-opened/g)).toHaveLength(2);
    expect(seen.text).not.toContain('912345678');
    await done(code, 2, 'reached');
  });
});

test('a callback to another number than the ticket’s shows that other number until the call is done', async () => {
  const code = await opened();
  await ask(code);
  const tickets = room.services().tickets;
  const ticket = await tickets.find(code);
  if (!ticket) throw new Error('no ticket');
  const callTo = Buffer.from('{"phone":"+84987654321"}');
  await tickets.open({
    ...ticket,
    code: encodeTicketCode(testHmac.digest('code', 'elsewhere')),
    callTo,
  });
  const elsewhere = encodeTicketCode(testHmac.digest('code', 'elsewhere'));
  const number = await open(elsewhere);
  expect([number.status, number.text.includes('+84987654321')]).toEqual([200, true]);
  const { text } = await room.sendRequest(operator.sub, `GET /api/staff/tickets/${elsewhere}`);
  expect([text.includes('callback'), text.includes('callTo')]).toEqual([true, false]);
  await done(elsewhere, 2, 'reached');
  expect((await tickets.find(elsewhere))?.callTo).toBeUndefined();
  await done(code, 2, 'reached');
});

describe('finished callback', () => {
  test('a finished callback leaves the list, and its number can no longer be shown', async () => {
    const code = await opened();
    await ask(code);
    expect((await done(code, 2, 'reached')).status).toBe(200);
    expect(await codes()).not.toContain(code);
    expect((await open(code)).status).toBe(409);
  });

  test('an unanswered callback is due again later and ends after three attempts', async () => {
    const code = await opened();
    await ask(code);
    room.setMinute(30);
    await done(code, 2, 'no-answer');
    expect((await list()).callbacks.at(-1)).toMatchObject({
      code,
      tries: 1,
      dueAt: '2021-12-03T09:30:00+07:00',
    });
    room.setMinute(90);
    await done(code, 3, 'no-answer');
    room.setMinute(150);
    await done(code, 4, 'no-answer');
    expect(await codes()).not.toContain(code);
    const { text } = await room.sendRequest(operator.sub, `GET /api/staff/tickets/${code}`);
    expect(text.match(/"kind":"called-back"/g)).toHaveLength(3);
  });
});

test('an operator cannot read a citizen’s number without a pending callback', async () => {
  const code = await opened();
  const { status, text } = await open(code);
  expect([status, text.includes('912345678')]).toEqual([409, false]);
});

test('requesting a callback for a ticket without a phone number returns 400', async () => {
  const code = await opened({ callerHash: undefined });
  const { status, text } = await ask(code);
  expect([status, text.includes('callback')]).toEqual([400, true]);
});

test('recording an unknown result of a callback returns 400', async () => {
  const code = await opened();
  await ask(code);
  expect((await done(code, 2, 'busy')).status).toBe(400);
  await done(code, 2, 'reached');
});

test('only one of two operators who finish the same callback concurrently succeeds', async () => {
  const code = await opened();
  await ask(code);
  const body = { version: 2, outcome: 'reached' };
  const path = `tickets/${code}/callback/done`;
  const both = await Promise.all([post(path, body), post(path, body, colleague)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

describe('list of callbacks', () => {
  beforeAll(async () => {
    for (let count = 0; count < 30; count += 1) await ask(await opened());
  }, 60_000);

  test('pages of callbacks list each callback once', async () => {
    const first = await list();
    const second = await list({ cursor: first.next });
    const all = [...first.callbacks, ...second.callbacks].map(({ code }) => code);
    expect([first.callbacks.length, second.next]).toEqual([25, undefined]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(30);
  });
});
