import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildCitizenActionApiHandler } from '../../../../functions/intake/ticket/citizen-actions-api.ts';
import { readTrackedReport } from '../../../../functions/intake/ticket/tracking-api.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const Json = z.record(z.string(), z.unknown());
const bodyOf = ({ body }: { body: string }) => Json.parse(JSON.parse(body));

const ticket = aTicket({
  status: 'in-progress',
  unit: 'UBND_XA:29254',
  unitName: 'UBND phường 7',
  assignment: 1,
  place: 'Quán Hoa Sen',
});
const answered = { ...ticket, status: 'answered' as const, answeredAt: atMinute(30) };
const key = 'mot-khoa-cua-nguoi-dan';

type Action = Parameters<typeof buildCitizenActionApiHandler>[0];

const setUpCitizenApi = (known = ticket) => {
  const door = setUpPublicApi(known);
  const headers = { 'x-report-pin': door.pin, 'idempotency-key': key };
  return {
    ...door,
    act: (
      action: Action,
      body: unknown,
      changes: Record<string, string | undefined> = {},
      lang = 'vi',
    ) =>
      door.ask(buildCitizenActionApiHandler(action), {
        pathParameters: { code: known.code },
        queryStringParameters: { lang },
        headers: { ...headers, ...changes },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    read: (lang = 'vi') =>
      door.ask(readTrackedReport, {
        pathParameters: { code: known.code },
        queryStringParameters: { lang },
        headers,
      }),
  };
};

const message = { text: 'Tối qua quán vẫn mở cửa' };

describe('citizen actions by the API', () => {
  test('a citizen action by the API returns the ticket’s status and its new version', async () => {
    const { act, read } = setUpCitizenApi();
    const reply = await act('write', message);
    expect([reply.statusCode, reply.headers?.['content-type']]).toEqual([
      201,
      'application/json; charset=utf-8',
    ]);
    const response = bodyOf(reply);
    expect(response).toMatchObject({
      version: 2,
      status: 'in-progress',
      label: 'Đang xử lý',
      resolveBy: '2021-12-03T13:00:00+07:00',
      mayWrite: true,
    });
    expect(bodyOf(await read())).toMatchObject(response);
  });

  test('a low rating by the API returns an offer to reopen with its time limit', async () => {
    const { act } = setUpCitizenApi(answered);
    const offers = [
      bodyOf(await act('rate', { score: 3 })),
      bodyOf(await act('rate', { score: 2 }, { 'idempotency-key': `${key}-2` })),
    ];
    expect(offers).toMatchObject([
      { offerReopen: false, mayReopen: '2022-01-02T08:30:00+07:00' },
      { offerReopen: true, mayReopen: '2022-01-02T08:30:00+07:00' },
    ]);
  });

  test('reopening a ticket by the API sets new deadlines', async () => {
    const { act } = setUpCitizenApi(answered);
    expect(bodyOf(await act('reopen', { reason: 'Quán vẫn mở cửa sau 21 giờ' }))).toMatchObject({
      status: 'reopened',
      acknowledgeBy: '2021-12-03T10:00:00+07:00',
      resolveBy: '2021-12-03T14:00:00+07:00',
    });
  });

  test('repeating a citizen action with its idempotency key returns the same response, or 409 if the body differs', async () => {
    const { act, tickets } = setUpCitizenApi();
    const first = await act('write', message);
    expect(await act('write', message)).toEqual(first);
    const other = await act('write', { text: 'Một chuyện khác hẳn' });
    expect([other.statusCode, bodyOf(other)['type']]).toEqual([
      409,
      'urn:1022:problem:key-used-for-another-body',
    ]);
    expect(tickets.changes).toHaveLength(1);
  });
});

describe('rejected citizen actions', () => {
  test.each<[string, Action, unknown, object, number, string]>([
    ['no PIN', 'write', message, { 'x-report-pin': undefined }, 403, 'X-Report-Pin'],
    ['an incomplete PIN', 'write', message, { 'x-report-pin': '123' }, 400, 'X-Report-Pin'],
    [
      'no idempotency key',
      'write',
      message,
      { 'idempotency-key': undefined },
      400,
      'Idempotency-Key',
    ],
    [
      'a short idempotency key',
      'write',
      message,
      { 'idempotency-key': 'ngan' },
      400,
      'Idempotency-Key',
    ],
    ['no text', 'write', {}, {}, 400, 'text'],
    ['a blank text', 'write', { text: '     ' }, {}, 400, 'text'],
    ['an unknown field', 'write', { ...message, status: 'closed' }, {}, 400, 'status'],
    ['another action in the body', 'write', { ...message, act: 'reopen' }, {}, 400, 'act'],
    ['a score of six', 'rate', { score: 6 }, {}, 400, 'score'],
    ['a fractional score', 'rate', { score: 2.5 }, {}, 400, 'score'],
    ['a score that is no number', 'rate', { score: true }, {}, 400, 'score'],
    ['no score', 'rate', {}, {}, 400, 'score'],
    ['no reason', 'reopen', { reason: '' }, {}, 400, 'reason'],
  ])(
    'a citizen action with %s is rejected with the field name and writes nothing',
    async (_, act, body, headers, status, field) => {
      const door = setUpCitizenApi(answered);
      const reply = await door.act(act, body, { ...headers });
      expect(reply.statusCode).toBe(status);
      expect(reply.headers?.['content-type']).toContain('application/problem+json');
      expect(bodyOf(reply)).toMatchObject({ errors: [{ field, message: expect.any(String) }] });
      expect(door.tickets.changes).toEqual([]);
    },
  );
});

describe('unreadable or unauthorized citizen actions', () => {
  test.each(['', 'nonsense', '{"text":'])(
    'a citizen action with the malformed JSON “%s” returns 400',
    async (body) => {
      expect((await setUpCitizenApi().act('write', body)).statusCode).toBe(400);
    },
  );

  test.each(['[]', 'null', '"text"', '7'])(
    'a citizen action with the non-object body %s returns 400',
    async (body) => {
      const reply = await setUpCitizenApi().act('write', body);
      expect([reply.statusCode, bodyOf(reply)['type']]).toEqual([400, 'urn:1022:problem:invalid']);
    },
  );

  test('a wrong PIN returns 403 and, after five attempts, 429', async () => {
    const { act, pin, tickets } = setUpCitizenApi();
    const wrong = { 'x-report-pin': pin === '000000' ? '111111' : '000000' };
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await act('write', message, wrong)).statusCode).toBe(403);
    }
    const reply = await act('write', message, wrong);
    expect([reply.statusCode, reply.headers?.['retry-after']]).toEqual([429, '900']);
    expect(bodyOf(reply)['detail']).toContain('Xin thử lại sau 15 phút, hoặc gọi 1022');
    expect(tickets.changes).toEqual([]);
  });

  test('a citizen action with an invalid or unknown ticket code is rejected', async () => {
    const { ask, pin } = setUpPublicApi(ticket);
    const codes = ['12345', '0000000000'];
    for (const code of codes) {
      const reply = await ask(buildCitizenActionApiHandler('write'), {
        pathParameters: { code },
        headers: { 'x-report-pin': pin, 'idempotency-key': key },
        body: JSON.stringify(message),
      });
      expect(reply.statusCode).toBe(404);
    }
  });
});

describe('citizen actions that are currently impossible', () => {
  test.each([
    ['vi', 'yêu cầu xử lý lại đến 8 giờ 30 Chủ nhật, 2/1/2022'],
    ['en', 'you can ask until 08:30 on Sunday, 2 January 2022'],
    ['km', 'ម៉ោង 8 និង 30 នាទី'],
  ])(
    'a message to a closed ticket returns 409 with the time limit for reopening, in the language %s',
    async (lang, expectedText) => {
      const closed = { ...answered, status: 'closed' as const, closedAt: atMinute(40) };
      const reply = await setUpCitizenApi(closed).act('write', message, {}, lang);
      expect([reply.statusCode, reply.headers?.['content-language']]).toEqual([409, lang]);
      expect(bodyOf(reply)).toMatchObject({
        type: 'urn:1022:problem:not-now',
        detail: expect.stringContaining(expectedText),
        possible: { mayWrite: false, mayRate: true, mayReopen: '2022-01-02T08:30:00+07:00' },
      });
    },
  );

  test('reopening a ticket more than 30 days after its answer is rejected, and a new report is suggested', async () => {
    const { act, at, tickets } = setUpCitizenApi(answered);
    at(30 + 31 * 24 * 60);
    const reply = await act('reopen', { reason: 'Quán vẫn mở cửa sau 21 giờ' });
    expect(reply.statusCode).toBe(409);
    expect(bodyOf(reply)).toMatchObject({
      type: 'urn:1022:problem:too-late-to-reopen',
      detail: expect.stringContaining('xin gửi phản ánh mới'),
      reopenableUntil: '2022-01-02T08:30:00+07:00',
    });
    expect(tickets.changes).toEqual([]);
  });

  test('a fourth reopening is rejected, and a new report is suggested', async () => {
    const { act, tickets } = setUpCitizenApi({ ...answered, cycle: 4 });
    const reply = await act('reopen', { reason: 'Quán vẫn mở cửa sau 21 giờ' });
    expect(reply.statusCode).toBe(409);
    const body = bodyOf(reply);
    expect(body).toMatchObject({
      type: 'urn:1022:problem:not-now',
      detail: 'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
    });
    expect(body).toHaveProperty('possible');
    expect(body).not.toHaveProperty('possible.mayReopen');
    expect(tickets.changes).toEqual([]);
  });
});
