import { describe, expect, test } from 'vitest';
import {
  type TrackTicketResult,
  trackTicket,
} from '../../../../core/intake/follow/track-ticket.ts';
import { createVisitToken } from '../../../../core/intake/open/visit-token.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { deriveTicketPin } from '../../../../core/ticket/read/pin.ts';
import { memoryAttempts } from '../../../support/memory/memory-attempts.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const ticket = aTicket({ openedFrom: computeHmacHex('address', 'citizen', testHmac) });
const rightPin = deriveTicketPin(ticket, testHmac);
const wrongPin = rightPin === '000000' ? '111111' : '000000';

const aTracker = () => {
  let now = openingMorning;
  const ports = {
    tickets: {
      find: async (code: string) => (code === ticket.code ? ticket : undefined),
      history: async () => ({ ticket, events: [] }),
    },
    attempts: memoryAttempts(() => now),
    hmac: testHmac,
    now: () => now,
  };
  return {
    track: (address: string, pin?: string, proof?: string) =>
      trackTicket({ code: ticket.code, pin, address, proof }, ports),
    visit: (visit: string, pin?: string) =>
      trackTicket({ code: ticket.code, pin, address: 'anywhere', visit }, ports),
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
};

const kinds = async (outcomes: Promise<TrackTicketResult>[]): Promise<string[]> =>
  (await Promise.all(outcomes)).map(({ kind }) => kind);

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('tracking a ticket', () => {
  test('tracking a ticket with only its code shows only the public status label', async () => {
    expect((await aTracker().track('anywhere')).kind).toBe('label');
  });

  test('tracking a ticket with the PIN shows all its details', async () => {
    expect((await aTracker().track('anywhere', rightPin)).kind).toBe('full');
  });

  test('tracking with the right PIN is not rate-limited', async () => {
    const { track } = aTracker();
    for (let time = 0; time < 40; time += 1) {
      expect((await track('anywhere', rightPin)).kind).toBe('full');
    }
  });
});

describe('PIN limits for a network with many IP addresses', () => {
  test('all addresses of an IPv6 network share the limits of wrong PINs', async () => {
    const { track } = aTracker();
    const guesses = times(8, (at) => track(`2402:800:61ad:4f2::${at + 1}`, wrongPin));
    expect(await kinds(guesses)).toEqual([
      ...times(5, () => 'wrong-pin'),
      ...times(3, () => 'too-many'),
    ]);
    expect((await track('2402:800:61ad:4f3::1', wrongPin)).kind).toBe('wrong-pin');
  });
});

describe('a citizen’s visit after entering the PIN', () => {
  const begun = createVisitToken(ticket, openingMorning, testHmac);

  test('a visit token replaces the PIN for 30 minutes', async () => {
    const { visit, later } = aTracker();
    later(29);
    expect((await visit(begun)).kind).toBe('full');
    later(1);
    expect((await visit(begun)).kind).toBe('label');
  });

  test.each([
    ['malformed', 'tomorrow'],
    ['changed to expire later', begun.replace(/^\d+/, (seconds) => String(Number(seconds) + 3600))],
    [
      'issued for another PIN of the ticket',
      createVisitToken({ ...ticket, pinVersion: 2 }, openingMorning, testHmac),
    ],
  ])('a visit token that is %s shows no ticket details', async (_, visit) => {
    expect((await aTracker().visit(visit)).kind).toBe('label');
  });

  test('a wrong PIN is refused even with a valid visit token', async () => {
    expect((await aTracker().visit(begun, wrongPin)).kind).toBe('wrong-pin');
  });
});

describe('guessing a PIN', () => {
  test('after five wrong PINs, even the right PIN is refused until the block ends', async () => {
    const { track } = aTracker();
    expect(await kinds(times(6, () => track('stranger', wrongPin)))).toEqual([
      ...times(5, () => 'wrong-pin'),
      'too-many',
    ]);
    expect((await track('stranger', rightPin)).kind).toBe('too-many');
  });

  test('a blocked PIN attempt returns a retry time, after which the right PIN is accepted', async () => {
    const { track, later } = aTracker();
    await Promise.all(times(5, () => track('stranger', wrongPin)));
    const outcome = await track('stranger', rightPin);
    expect(outcome).toMatchObject({ retryAt: new Date('2021-12-03T08:15:00+07:00') });
    later(15);
    expect((await track('stranger', rightPin)).kind).toBe('full');
  });

  test('one IP address may enter at most thirty wrong PINs an hour over all tickets', async () => {
    const tickets = times(40, (at) =>
      aTicket({ code: encodeTicketCode(testHmac.digest('code', `ticket ${at}`)) }),
    );
    const attempts = memoryAttempts(() => openingMorning);
    const ports = { ...{ hmac: testHmac, attempts }, now: () => openingMorning };
    const guesses = [];
    for (const one of tickets) {
      const pin = deriveTicketPin(one, testHmac) === '000000' ? '111111' : '000000';
      const reader = { find: async () => one, history: async () => ({ ticket: one, events: [] }) };
      guesses.push(
        trackTicket({ code: one.code, pin, address: 'stranger' }, { ...ports, tickets: reader }),
      );
      await guesses.at(-1);
    }
    const outcomes = await kinds(guesses);
    expect(outcomes.filter((kind) => kind === 'wrong-pin')).toHaveLength(30);
    expect(outcomes.at(-1)).toBe('too-many');
  });
});
