import { describe, expect, test } from 'vitest';
import {
  type KeypadReport,
  openTicketByKeypad,
} from '../../../../core/contact-center/change/open-ticket-by-keypad.ts';
import { requestCallbackByPhone } from '../../../../core/contact-center/change/request-callback-by-phone.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aCaller, aLine } from '../phone-line-harness.ts';

const report: KeypadReport = {
  service: 'welfare',
  topic: undefined,
  area: '29254',
  lang: 'vi',
  aboutOffice: false,
  isWithheld: false,
};

/** Opens a ticket by phone keys and returns the state of that call. */
const afterOpening = async (changes: Partial<KeypadReport> = {}, caller = aCaller()) => {
  const line = aLine();
  const opened = await openTicketByKeypad({ ...report, ...changes }, caller, line.ports);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { code } = opened.ticket;
  const sealedAtOpening = line.sealed.length;
  return {
    code,
    at: line.at,
    ask: (number = '', who = caller, typed: string = code) =>
      requestCallbackByPhone({ code: typed, number }, who, line.ports),
    ticket: async () => line.ports.tickets.find(code),
    changes: line.ports.tickets.changes,
    sealed: () => line.sealed.slice(sealedAtOpening),
  };
};

describe('a callback requested by telephone', () => {
  test('a callback to the ticket’s stored number gets a due time within operator hours and stores no other number', async () => {
    const { ask, ticket, sealed } = await afterOpening();
    expect(await ask()).toEqual({ kind: 'taken', dueAt: atMinute(120) });
    const { callback, callTo } = (await ticket()) ?? {};
    expect([callback?.askedBy, callback?.state, callTo]).toEqual(['citizen', 'owed', undefined]);
    expect(sealed()).toEqual([]);
  });

  test('a callback requested twice is recorded once', async () => {
    const { ask, changes } = await afterOpening();
    await ask();
    expect(await ask()).toEqual({ kind: 'taken', dueAt: atMinute(120) });
    expect(await ask('0987654321')).toEqual({ kind: 'already', dueAt: atMinute(120) });
    expect(changes).toHaveLength(1);
  });

  test('a callback to another number stores that number encrypted and omits it from events', async () => {
    const { ask, ticket, sealed, changes } = await afterOpening();
    expect((await ask('0987654321')).kind).toBe('taken');
    expect(sealed()).toEqual(['{"phone":"+84987654321"}']);
    expect(Buffer.from((await ticket())?.callTo ?? []).toString()).toBe(sealed()[0]);
    expect(JSON.stringify(changes.map(({ event }) => event))).not.toContain('987654321');
  });

  test('a callback to a number typed by an anonymous caller does not become the ticket’s contact number', async () => {
    const { ask, ticket } = await afterOpening({ isWithheld: true });
    expect((await ask('0987654321')).kind).toBe('taken');
    const { callerHash, contact, contactChannels: reach, callTo } = (await ticket()) ?? {};
    expect([callerHash, contact, reach]).toEqual([undefined, undefined, []]);
    expect(callTo).toBeDefined();
  });

  test('a callback needs a typed number when the call has no caller number', async () => {
    const { ask } = await afterOpening({}, aCaller(''));
    expect(await ask()).toEqual({ kind: 'refused-number' });
    expect((await ask('02943855123')).kind).toBe('taken');
  });

  test.each(['18001234', '19001234', '0085512345678', '115', '12'])(
    'a callback to %s is refused',
    async (number) => {
      const { ask, ticket } = await afterOpening();
      expect(await ask(number)).toEqual({ kind: 'refused-number' });
      expect((await ticket())?.callback).toBeUndefined();
    },
  );
});

describe('callback requests without a matching ticket', () => {
  test('a callback request for another caller’s ticket is refused even with the right ticket code', async () => {
    const { ask, ticket } = await afterOpening();
    const stranger = aCaller('0987654321', 'another-call');
    expect(await ask('', stranger)).toEqual({ kind: 'no-ticket' });
    expect(await ask('', aCaller('', 'a-third-call'))).toEqual({ kind: 'no-ticket' });
    expect((await ticket())?.callback).toBeUndefined();
    expect((await ask('', aCaller(undefined, 'another-call'))).kind).toBe('taken');
  });

  test.each(['', '1234567890', 'x'])(
    'a callback request with the malformed or unknown ticket code %j is refused',
    async (typed) => {
      const { ask } = await afterOpening();
      expect(await ask('', aCaller(), typed)).toEqual({ kind: 'no-ticket' });
    },
  );
});

test('at most three callbacks a day to one telephone number are accepted, not counting refused requests', async () => {
  const line = aLine();
  const ask = async (call: string) => {
    const caller = aCaller(`0912 000 ${call}`, `call-${call}`);
    const opened = await openTicketByKeypad(report, caller, line.ports);
    const code = opened.kind === 'opened' ? opened.ticket.code : '';
    return requestCallbackByPhone({ code, number: '0987654321' }, caller, line.ports);
  };
  const twice = async (call: string) => [(await ask(call)).kind, (await ask(call)).kind];
  expect(await twice('101')).toEqual(['taken', 'taken']);
  expect(await twice('102')).toEqual(['taken', 'taken']);
  expect((await ask('103')).kind).toBe('taken');
  expect(await ask('104')).toEqual({ kind: 'too-often' });
  line.at(24 * 60);
  expect((await ask('105')).kind).toBe('taken');
});

test('callbacks that Amazon Connect creates for calls without a ticket count toward the same daily limit', async () => {
  const line = aLine();
  const ask = (call: string, code = '') =>
    requestCallbackByPhone({ code, number: '' }, aCaller('0912000105', call), line.ports);
  expect((await ask('without-ticket-1')).kind).toBe('no-ticket');
  expect((await ask('without-ticket-2')).kind).toBe('no-ticket');
  const caller = aCaller('0912000105', 'with-ticket');
  const opened = await openTicketByKeypad(report, caller, line.ports);
  const code = opened.kind === 'opened' ? opened.ticket.code : '';
  expect((await ask('with-ticket', code)).kind).toBe('taken');
  expect(await ask('without-ticket-3')).toEqual({ kind: 'too-often' });
  line.at(24 * 60);
  expect((await ask('without-ticket-4')).kind).toBe('no-ticket');
});
