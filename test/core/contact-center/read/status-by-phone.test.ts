import { describe, expect, test } from 'vitest';
import { getStatusByPhone } from '../../../../core/contact-center/read/status-by-phone.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { Hmac } from '../../../../core/ticket/ports/hmac.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { aCaller, aLine } from '../phone-line-harness.ts';

const callerHash = computeHmacHex('caller', '+84912345678', testHmac);
const ticket = aTicket({ callerHash });
const guess = (number: number): TicketCode =>
  encodeTicketCode(testHmac.digest('code', `a guess ${number}`));
const otherCaller = (number = 0) => aCaller(`0987 654 ${String(100 + number)}`, `call-${number}`);

const atTheLine = (changes: Partial<Ticket> = {}, ...others: Ticket[]) => {
  const line = aLine({ ...ticket, ...changes }, ...others);
  return {
    at: line.at,
    tell: (typed: string, caller = otherCaller(), hmac: Hmac = testHmac) =>
      getStatusByPhone(typed, caller, { ...line.ports, hmac }),
  };
};

describe('the ticket status by telephone', () => {
  test('a caller who types a ticket code hears the status but no dates that reveal the priority', async () => {
    expect(await atTheLine().tell(ticket.code)).toEqual({
      kind: 'found',
      code: ticket.code,
      status: 'new',
      isAnswered: false,
      isOwn: false,
    });
  });

  test('a caller who types the code of an answered ticket hears that it is answered', async () => {
    const answered = atTheLine({ status: 'answered', answeredAt: atMinute(200) });
    expect(await answered.tell(ticket.code)).toMatchObject({ isAnswered: true });
  });

  test('only a caller from the number that filed a merged ticket hears the status of the ticket into which it was merged', async () => {
    const common = aTicket({ code: guess(0), status: 'answered', answeredAt: atMinute(200) });
    const mergedInto = { code: common.code, was: 'assigned' as const, stopped: [] };
    const { tell } = atTheLine({ status: 'merged', mergedInto }, common);
    expect(await tell(ticket.code, aCaller())).toMatchObject({
      ...{ code: ticket.code, status: 'answered', isAnswered: true },
    });
    expect(await tell(ticket.code)).toMatchObject({ status: 'merged', isAnswered: false });
  });

  test('a ticket is recognized as the caller’s own even after the hash secret got a new version', async () => {
    const later = { ...testHmac, version: 'v2', otherVersions: ['v1'] };
    const { tell } = atTheLine();
    expect(await tell(ticket.code, aCaller())).toMatchObject({ isOwn: true });
    expect(
      await tell(ticket.code, aCaller(), { ...later, digest: digestUnder('v2') }),
    ).toMatchObject({ isOwn: true });
    expect(await tell(ticket.code, aCaller(''))).toMatchObject({ isOwn: false });
  });
});

const digestUnder =
  (current: string): Hmac['digest'] =>
  (purpose, text, version = current) =>
    testHmac.digest(purpose, text, version);

describe('ticket codes typed on the telephone', () => {
  test.each(['', '123', '48219370560', 'abc'])(
    'the typed ticket code %j is malformed',
    async (typed) => {
      expect(await atTheLine().tell(typed)).toEqual({ kind: 'mistyped' });
    },
  );

  test('a typed ticket code with a wrong check digit is malformed and does not count as a guess', async () => {
    const { tell } = atTheLine();
    const wrong = ticket.code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
    for (let time = 0; time < 20; time += 1) {
      expect(await tell(wrong)).toEqual({ kind: 'mistyped' });
    }
    expect(await tell(ticket.code)).toMatchObject({ kind: 'found' });
  });

  test('each telephone number may try ten unknown ticket codes an hour, and all withheld numbers share one such limit', async () => {
    const { tell, at } = atTheLine();
    for (const caller of [otherCaller(), aCaller('')]) {
      at(0);
      for (let time = 0; time < 10; time += 1) {
        expect(await tell(guess(time), caller)).toEqual({ kind: 'not-found' });
      }
      expect(await tell(guess(11), caller)).toEqual({ kind: 'limited' });
      expect(await tell(ticket.code, caller)).toEqual({ kind: 'limited' });
      at(60);
      expect(await tell(ticket.code, caller)).toMatchObject({ kind: 'found' });
    }
  });

  test('a typed code of an existing ticket does not count as a guess', async () => {
    const { tell } = atTheLine();
    for (let time = 0; time < 20; time += 1) {
      expect(await tell(ticket.code)).toMatchObject({ kind: 'found' });
    }
  });
});

test('a ticket’s own caller hears the ticket status, no matter how many wrong codes were typed before', async () => {
  const { tell } = atTheLine();
  for (let number = 0; number < 50; number += 1) {
    expect(await tell(ticket.code, otherCaller(number))).toMatchObject({ kind: 'found' });
  }
  expect(await tell(ticket.code, otherCaller(50))).toEqual({ kind: 'limited' });
  for (let time = 0; time < 20; time += 1) await tell(guess(time), aCaller());
  expect(await tell(ticket.code, aCaller())).toMatchObject({ kind: 'found', isOwn: true });
});
