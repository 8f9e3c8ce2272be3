import { describe, expect, test } from 'vitest';
import {
  type LostCodeReminderRequest,
  LostCodeRequest,
  requestLostCode,
} from '../../../../core/intake/follow/lost-code.ts';
import { sendLostCodes } from '../../../../core/intake/follow/send-lost-codes.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { computeCallerHashes } from '../../../../core/ticket/read/caller-hashes.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../../support/memory/memory-attempts.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const phone = '+84912345678';
const [callerHash = ''] = computeCallerHashes(phone, testHmac);

const ofNumber = (name: string, minute: number, changes: Partial<Ticket> = {}): Ticket =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', name)),
    callerHash,
    openedAt: atMinute(minute),
    ...changes,
  });

/** Returns the notifications after a number requested its lost codes at the given minute. */
const reminded = async (tickets: Ticket[], minute = 60, hashes = [callerHash]) => {
  const alerts = memoryAlerts();
  const ports = {
    alerts,
    tickets: memoryTickets(...tickets),
    callers: {
      newest: async (hash: string) => tickets.filter((ticket) => ticket.callerHash === hash),
    },
    directory: async () => testDirectory,
  };
  const ask = () => sendLostCodes({ hashes, askedAt: atMinute(minute) }, ports);
  await ask();
  await ask();
  return alerts.all();
};

describe('lost codes of merged tickets', () => {
  const common = ofNumber('common', 0, { callerHash: 'another', status: 'in-progress' });
  const mergedInto = { code: common.code, was: 'assigned' as const, stopped: [] };
  const own = ofNumber('own', 1, { status: 'merged', mergedInto });

  test('a lost-code SMS contains a merged ticket’s own code while the ticket into which it was merged accepts messages', async () => {
    const alerts = await reminded([common, own]);
    expect(alerts).toMatchObject([{ code: own.code, subject: { others: [] } }]);
  });

  test('a lost-code SMS omits a merged ticket if the ticket into which it was merged has ended', async () => {
    const closedAt = atMinute(-40 * 24 * 60);
    expect(await reminded([{ ...common, status: 'closed', closedAt }, own])).toEqual([]);
  });
});

describe('the lost-code SMS of a number', () => {
  test('a telephone number gets its latest three ticket codes in one SMS a day', async () => {
    const tickets = ['one', 'two', 'three', 'four'].map((name, at) => ofNumber(name, at));
    const [, two, three, four] = tickets;
    expect(await reminded(tickets)).toMatchObject([
      {
        code: four?.code,
        key: 'lost-code.2021-12-03-citizen-sms',
        channel: 'sms',
        to: { kind: 'citizen' },
        subject: { about: 'lost-code', others: [three?.code, two?.code] },
        status: 'requested',
      },
    ]);
  });

  test.each<[string, Ticket[]]>([
    ['without a ticket', []],
    ['that is not the number of any ticket', [ofNumber('one', 1, { callerHash: 'another' })]],
    ['that accepts no SMS', [ofNumber('one', 1, { contactChannels: ['email'] })]],
    ['whose ticket was merged', [ofNumber('one', 1, { status: 'merged' })]],
    [
      'whose ticket was closed too long ago to be reopened',
      [ofNumber('one', -60 * 24 * 60, { status: 'closed', closedAt: atMinute(-40 * 24 * 60) })],
    ],
  ])('no lost-code SMS is sent to a number %s', async (_, tickets) => {
    expect(await reminded(tickets)).toEqual([]);
  });

  test('a lost-code request finds tickets whose number was hashed under an earlier secret', async () => {
    const old = ofNumber('old', 1, { callerHash: 'by the earlier secret' });
    expect(await reminded([old], 60, [callerHash, 'by the earlier secret'])).toHaveLength(1);
  });
});

const setUpLostCodes = () => {
  const requests: (LostCodeReminderRequest & { day: string })[] = [];
  let now = atMinute(0);
  const ports = {
    lostCodes: {
      put: async (one: LostCodeReminderRequest, day: string) => void requests.push({ ...one, day }),
    },
    attempts: memoryAttempts(() => now),
    directory: async () => testDirectory,
    hmac: testHmac,
    now: () => now,
  };
  return {
    asked: requests,
    at: (minute: number) => {
      now = atMinute(minute);
    },
    ask: (from = '203.0.113.7') => requestLostCode({ phone }, from, ports),
  };
};

describe('a request for lost codes', () => {
  test('a lost-code request stores only an HMAC of the telephone number and the day', async () => {
    const { ask, asked: requests } = setUpLostCodes();
    expect(await ask()).toEqual({ kind: 'taken' });
    expect(requests).toMatchObject([{ hashes: [callerHash], day: '2021-12-03' }]);
    expect(JSON.stringify(requests)).not.toContain('912345678');
  });

  test('lost-code requests are limited to ten an hour from one IP address, with a retry time', async () => {
    const { ask, asked: requests, at } = setUpLostCodes();
    for (let time = 0; time < 10; time += 1) await ask();
    expect(await ask()).toEqual({ kind: 'too-many', retryAt: atMinute(60) });
    expect(await ask('203.0.113.8')).toEqual({ kind: 'taken' });
    at(60);
    expect(await ask()).toEqual({ kind: 'taken' });
    expect(requests).toHaveLength(12);
  });

  test.each(['0912 345 678', '+84 912-345-678', '84912345678', '០៩១២ ៣៤៥ ៦៧៨'])(
    'a lost-code request reads %s as the same mobile number',
    (typed) => {
      expect(LostCodeRequest.parse({ phone: typed })).toEqual({ phone });
    },
  );

  test.each([
    ['0294 3855 012', 'mobile-wanted'],
    ['+1 415 555 0100', 'mobile-wanted'],
    ['1022', 'mobile-wanted'],
    ['tám không chín', 'mobile-wanted'],
    [undefined, 'phone-required'],
    ['9'.repeat(41), 'too-long'],
  ])('a lost-code request with %s is refused: %s', (typed, why) => {
    const { error } = LostCodeRequest.safeParse({ phone: typed });
    expect(error?.issues[0]?.message).toBe(why);
  });
});
