import { describe, expect, test } from 'vitest';
import { createVisitToken } from '../../../../core/intake/open/visit-token.ts';
import type { CitizenTicketAction } from '../../../../core/ticket/model/action.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { deriveTicketPin } from '../../../../core/ticket/read/pin.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { aDesk, handled, key, rate, reopen, write } from '../citizen-action-harness.ts';

const answered = { status: 'answered' as const, answeredAt: atMinute(30) };

describe('citizen actions with the PIN', () => {
  test('a citizen with the PIN adds text to the ticket', async () => {
    const { act, tickets } = aDesk();
    expect(await act(write)).toMatchObject({ kind: 'recorded', version: 2 });
    expect(tickets.changes[0]?.event).toMatchObject({ kind: 'wrote', by: { role: 'citizen' } });
  });

  test('a citizen with the PIN rates an answer and may add a comment later', async () => {
    const { act, tickets } = aDesk(answered);
    await act(rate);
    expect(await act({ ...rate, comment: 'Không ai đến' }, 'khoa-thu-hai-cua-ho')).toMatchObject({
      kind: 'recorded',
      version: 3,
    });
    expect(tickets.all()[0]?.rating?.score).toBe(1);
  });

  test('a citizen with the PIN reopens an answered ticket in a new cycle', async () => {
    const { act } = aDesk(answered);
    expect(await act(reopen)).toMatchObject({
      kind: 'recorded',
      ticket: { status: 'reopened', cycle: 2 },
    });
  });

  test('a citizen who entered the PIN does not need to enter it again during the visit', async () => {
    const { act, ticket } = aDesk();
    const visit = createVisitToken(ticket, openingMorning, testHmac);
    expect((await act(write, key, { visit })).kind).toBe('no-pin');
    expect(
      (await act(write, key, { visit: createVisitToken(ticket, atMinute(50), testHmac) })).kind,
    ).toBe('recorded');
  });
});

describe('a repeated idempotency key of a citizen action', () => {
  test('a citizen action repeated with the same idempotency key returns the first result', async () => {
    const { act, tickets } = aDesk();
    const first = await act(write);
    expect(await act(write)).toEqual(first);
    expect(tickets.changes).toHaveLength(1);
  });

  test('forty concurrent citizen actions with the same idempotency key are recorded once', async () => {
    const { act, tickets, ticket } = aDesk();
    const visit = createVisitToken(ticket, atMinute(50), testHmac);
    const answers = await Promise.all(Array.from({ length: 40 }, () => act(write, key, { visit })));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['recorded']));
    expect(tickets.changes).toHaveLength(1);
  });

  test('a citizen action that reuses an idempotency key for another text or action is refused', async () => {
    const { act, tickets } = aDesk(answered);
    await act(write);
    expect((await act({ ...write, text: 'Một chuyện khác' })).kind).toBe('key-used');
    expect((await act(rate)).kind).toBe('key-used');
    expect(tickets.changes).toHaveLength(1);
  });

  test('a repeated citizen action returns its first result even after the ticket has changed', async () => {
    const { act } = aDesk(answered);
    await act(rate);
    await act(reopen, 'khoa-thu-hai-cua-ho');
    expect(await act(rate)).toMatchObject({
      kind: 'recorded',
      version: 2,
      ticket: { status: 'reopened' },
    });
  });

  test('the same idempotency key on another ticket is a new citizen action', async () => {
    const other = aTicket({
      ...handled,
      status: 'in-progress',
      code: encodeTicketCode(testHmac.digest('code', 'another')),
    });
    const { act, actOn, tickets } = aDesk({}, [other]);
    await act(write);
    expect((await actOn(other, write)).kind).toBe('recorded');
    expect(tickets.changes).toHaveLength(2);
  });
});

test.each<[CitizenTicketAction, CitizenTicketAction]>([
  [rate, { ...rate, comment: 'Không ai đến' }],
  [reopen, { ...reopen, reason: 'Quán lại mở cửa' }],
  [
    { act: 'ask-data', right: 'see' },
    { act: 'ask-data', right: 'erase' },
  ],
  [
    { act: 'callback', text: 'Gọi buổi sáng' },
    { act: 'callback', text: 'Gọi buổi chiều' },
  ],
])(
  'a citizen action with a reused idempotency key and other details is refused: %j, %j',
  async (first, second) => {
    const { act, tickets } = aDesk({ ...answered, callerHash: 'a number' });
    const recorded = await act(first);
    expect(recorded.kind).toBe('recorded');
    expect(await act(first)).toEqual(recorded);
    expect((await act(second)).kind).toBe('key-used');
    expect(tickets.changes).toHaveLength(1);
  },
);

describe('refused citizen actions', () => {
  test.each([
    ['without a PIN', {}, 'no-pin'],
    ['with an incomplete PIN', { pin: '123' }, 'malformed-pin'],
    [
      'with a forged visit token',
      { visit: '9999999999.00000000000000000000000000000000' },
      'no-pin',
    ],
  ])('a citizen action sent %s is refused and writes nothing', async (_, shown, kind) => {
    const { act, tickets } = aDesk();
    expect((await act(write, key, shown)).kind).toBe(kind);
    expect(tickets.changes).toEqual([]);
  });

  test('a citizen action with a wrong PIN is refused and counts against the PIN limit', async () => {
    const { act, tickets, ticket } = aDesk();
    const pin = deriveTicketPin(ticket, testHmac) === '000000' ? '111111' : '000000';
    const guesses = [];
    for (let guess = 0; guess < 6; guess += 1) guesses.push((await act(write, key, { pin })).kind);
    expect(guesses).toEqual([...Array(5).fill('wrong-pin'), 'too-many']);
    expect((await act(write)).kind).toBe('too-many');
    expect(tickets.changes).toEqual([]);
  });

  test.each([
    ['write to a closed ticket', { ...answered, status: 'closed' as const }, write, 'reopen'],
    ['rate an unanswered ticket', {}, rate, 'write'],
    ['reopen an open ticket', {}, reopen, 'write'],
    ['write to a merged ticket', { status: 'merged' as const }, write, 'merged'],
    ['reopen an erased ticket', { status: 'referred' as const, text: '' }, reopen, 'over'],
  ])(
    'the citizen action “%s” is refused, and another action is suggested',
    async (_, changes, act, suggestion) => {
      const desk = aDesk(changes);
      const alternative = { kind: suggestion };
      expect(await desk.act(act)).toMatchObject({ kind: 'not-now', alternative });
      expect(desk.tickets.changes).toEqual([]);
    },
  );

  test('a callback request without a telephone number is refused with a field error', async () => {
    const { act, tickets } = aDesk();
    expect(await act({ act: 'callback' })).toMatchObject({
      ...{ kind: 'invalid', errors: [{ field: 'callback', problem: 'callback-no-number' }] },
    });
    expect(tickets.changes).toEqual([]);
  });

  test('reopening on the 31st day after the answer is refused and returns the last day allowed', async () => {
    const { act, at, tickets } = aDesk(answered);
    at(30 + 31 * 24 * 60);
    const since = atMinute(30 + 30 * 24 * 60);
    const alternative = { kind: 'too-late', since };
    expect(await act(reopen)).toMatchObject({ kind: 'not-now', alternative });
    expect(tickets.changes).toEqual([]);
  });
});
