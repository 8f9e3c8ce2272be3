import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { StartedCallResponse } from '../../../core/contract/staff/desk/phone-responses.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { setUpStaffApi } from '../../support/api/set-up-staff-api.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aMember, staffSub } from '../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const operator = aMember('operator');
const colleague = aMember('operator', { sub: staffSub(5), name: 'Người 5' });
const supervisor = aMember('supervisor');
const room = setUpStaffApi(operator, colleague, supervisor);
afterEach(() => void vi.restoreAllMocks());

const Problem = z.looseObject({ type: z.string() });

let made = 0;
const post = (path: string, body: unknown, { sub } = operator) =>
  room.answer('POST', `/api/staff/tickets/${path}`, {
    body,
    headers: { authorization: `Bearer ${sub}`, 'idempotency-key': `a-key-of-this-test-${made++}` },
  });
const call = (code: string, by = operator) => post(`${code}/callback/call`, {}, by);

/** Stores a ticket with a pending callback to the number. */
const storePendingCallback = async (phone = '+84912345678', changes = {}): Promise<TicketCode> => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `called ${made}`));
  const contact = Buffer.from(JSON.stringify({ phone }));
  const ticket = aTicket({ code, contact, callerHash: `number ${made}`, lang: 'km', ...changes });
  await room.services().tickets.open(ticket);
  await post(`${code}/callback`, { version: 1, text: 'Dân muốn nói chuyện' });
  return code;
};

test('a call to a citizen reveals the citizen’s number neither in the API response nor in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await storePendingCallback();
  const { statusCode, body = '' } = await call(code);
  expect(statusCode).toBe(200);
  expect(StartedCallResponse.parse(JSON.parse(body))).toEqual({
    code,
    version: 2,
    contactId: `contact-${code}.1.0`,
    lang: 'km',
    heldUntil: '2021-12-03T08:15:00+07:00',
  });
  expect(room.calls.at(-1)).toMatchObject({ to: '+84912345678', code, lang: 'km' });
  const written = JSON.stringify([body, log.mock.calls, out.mock.calls]);
  expect(written).not.toContain('912345678');
});

test('pressing “call” twice starts one call to the citizen, and a later attempt starts another', async () => {
  const code = await storePendingCallback();
  await call(code);
  await call(code);
  await post(`${code}/callback/done`, { version: 2, outcome: 'no-answer' });
  await call(code);
  const tokens = room.calls.filter((one) => one.code === code).map(({ token }) => token);
  expect(tokens).toEqual([`${code}.1.0`, `${code}.1.0`, `${code}.1.1`]);
});

test('calling a citizen is logged as an access to the number, and meanwhile other operators cannot call', async () => {
  const code = await storePendingCallback();
  await call(code);
  expect((await call(code, colleague)).statusCode).toBe(409);
  expect((await post(`${code}/callback/open`, {}, colleague)).statusCode).toBe(409);
  const seen = await room.sendRequest(supervisor.sub, `GET /api/staff/tickets/${code}/seen`);
  expect(seen.text.match(/contact-opened/g)).toHaveLength(1);
});

test.each(['18001234', '19001234', '+85512345678', '115'])(
  'the hotline refuses to dial the number %s',
  async (phone) => {
    const code = await storePendingCallback(phone);
    const before = room.calls.length;
    const { statusCode, body = '' } = await call(code);
    expect([statusCode, room.calls.length]).toEqual([409, before]);
    expect(Problem.parse(JSON.parse(body)).type).toBe('urn:1022:problem:number-not-callable');
    expect(body).not.toContain(phone.slice(1));
  },
);

test('a citizen who has no pending callback is not called', async () => {
  const code = encodeTicketCode(testHmac.digest('code', 'not owed'));
  await room.services().tickets.open(aTicket({ code, contact: Buffer.from('{}') }));
  expect((await call(code)).statusCode).toBe(409);
  expect(room.calls.some((one) => one.code === code)).toBe(false);
});

test('calls to one number are limited per day over all its tickets', async () => {
  const most = getTicketPolicy(testDirectory, atMinute(0)).callback.callsPerNumberAndDay ?? 0;
  const callerHash = 'one and the same';
  const codes = [
    await storePendingCallback(undefined, { callerHash }),
    await storePendingCallback(undefined, { callerHash }),
  ];
  const answers = [];
  for (let time = 0; time <= most; time += 1) answers.push(await call(codes[time % 2] ?? ''));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(most).fill(200), 429]);
  expect(Number(answers.at(-1)?.headers?.['retry-after'])).toBeGreaterThan(0);
});
