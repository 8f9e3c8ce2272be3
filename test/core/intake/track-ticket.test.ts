import { describe, expect, test } from 'vitest';
import { type TrackTicketResult, trackTicket } from '../../../core/intake/track-ticket.ts';
import { createVisitToken } from '../../../core/intake/visit.ts';
import { encodeTicketCode } from '../../../core/ticket/code.ts';
import { computeHmacHex } from '../../../core/ticket/fingerprint.ts';
import { deriveTicketPin } from '../../../core/ticket/pin.ts';
import { aTicket, openingMorning } from '../../support/a-ticket.ts';
import { memoryAttempts } from '../../support/memory-attempts.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const ticket = aTicket({ openedFrom: computeHmacHex('address', 'citizen', testKeyed) });
const rightPin = deriveTicketPin(ticket, testKeyed);
const wrongPin = rightPin === '000000' ? '111111' : '000000';

const aTracker = () => {
  let now = openingMorning;
  const ports = {
    tickets: {
      find: async (code: string) => (code === ticket.code ? ticket : undefined),
      history: async () => ({ ticket, events: [] }),
    },
    attempts: memoryAttempts(() => now),
    keyed: testKeyed,
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

describe('following a ticket', () => {
  test('the code alone shows the label', async () => {
    expect((await aTracker().track('anywhere')).kind).toBe('label');
  });

  test('the PIN opens the whole', async () => {
    expect((await aTracker().track('anywhere', rightPin)).kind).toBe('full');
  });

  test('the PIN can be used as often as one likes', async () => {
    const { track } = aTracker();
    for (let time = 0; time < 40; time += 1) {
      expect((await track('anywhere', rightPin)).kind).toBe('full');
    }
  });
});

describe('a network that has addresses without end', () => {
  test('guesses as one stranger, at one ticket and at all of them', async () => {
    const { track } = aTracker();
    const guesses = times(8, (at) => track(`2402:800:61ad:4f2::${at + 1}`, wrongPin));
    expect(await kinds(guesses)).toEqual([
      ...times(5, () => 'wrong-pin'),
      ...times(3, () => 'too-many'),
    ]);
    expect((await track('2402:800:61ad:4f3::1', wrongPin)).kind).toBe('wrong-pin');
  });
});

describe('a visit', () => {
  const begun = createVisitToken(ticket, openingMorning, testKeyed);

  test('stands in for the PIN for half an hour', async () => {
    const { visit, later } = aTracker();
    later(29);
    expect((await visit(begun)).kind).toBe('full');
    later(1);
    expect((await visit(begun)).kind).toBe('label');
  });

  test.each([
    ['made up', 'tomorrow'],
    ['prolonged', begun.replace(/^\d+/, (seconds) => String(Number(seconds) + 3600))],
    [
      'of another ticket',
      createVisitToken({ ...ticket, pinVersion: 2 }, openingMorning, testKeyed),
    ],
  ])('that is %s opens nothing', async (_, visit) => {
    expect((await aTracker().visit(visit)).kind).toBe('label');
  });

  test('excuses no wrong PIN', async () => {
    expect((await aTracker().visit(begun, wrongPin)).kind).toBe('wrong-pin');
  });
});

describe('guessing a PIN', () => {
  test('ends after five guesses, then even the right PIN waits', async () => {
    const { track } = aTracker();
    expect(await kinds(times(6, () => track('stranger', wrongPin)))).toEqual([
      ...times(5, () => 'wrong-pin'),
      'too-many',
    ]);
    expect((await track('stranger', rightPin)).kind).toBe('too-many');
  });

  test('says when to try again, and then lets one', async () => {
    const { track, later } = aTracker();
    await Promise.all(times(5, () => track('stranger', wrongPin)));
    const outcome = await track('stranger', rightPin);
    expect(outcome).toMatchObject({ retryAt: new Date('2021-12-03T08:15:00+07:00') });
    later(15);
    expect((await track('stranger', rightPin)).kind).toBe('full');
  });

  test('at many tickets from one address ends after thirty guesses an hour', async () => {
    const tickets = times(40, (at) =>
      aTicket({ code: encodeTicketCode(testKeyed.digest('code', `ticket ${at}`)) }),
    );
    const attempts = memoryAttempts(() => openingMorning);
    const ports = { ...{ keyed: testKeyed, attempts }, now: () => openingMorning };
    const guesses = [];
    for (const one of tickets) {
      const pin = deriveTicketPin(one, testKeyed) === '000000' ? '111111' : '000000';
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
