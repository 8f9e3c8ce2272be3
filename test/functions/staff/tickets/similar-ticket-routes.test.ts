import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const hotlines = aMember('operator', { unit: 'TONG_DAI' });
const room = setUpStaffApi(hotlines, aMember('officer'));

const ticket = (name: string, changes: Partial<Ticket>): Ticket =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', `similar to ${name}`)),
    status: 'assigned',
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
    callerHash: 'hash-of-number',
    ...changes,
  });

const one = ticket('one', { openedAt: atMinute(0) });
const repeated = ticket('repeated', { openedAt: atMinute(50), text: `${one.text}!` });
const aboutUs = ticket('about us', { openedAt: atMinute(40), accused: ['TONG_DAI'] });

beforeAll(async () => {
  for (const known of [one, repeated, aboutUs]) await room.services().tickets.open(known);
});

const ask = (sub: string, code: string) =>
  room.sendRequest(sub, `GET /api/staff/tickets/${code}/similar`);

describe('likely duplicates shown to an operator', () => {
  test('an operator sees the likely duplicates of a ticket with the reason and the text similarity in percent', async () => {
    const { status, text } = await ask(hotlines.sub, one.code);
    expect(status).toBe(200);
    expect(z.unknown().parse(JSON.parse(text))).toEqual({
      count: 1,
      tickets: [
        {
          code: repeated.code,
          why: 'both',
          share: 100,
          openedAt: '2021-12-03T08:50:00+07:00',
          status: 'assigned',
          label: 'Đã chuyển xử lý',
          unit: 'UBND_XA:29254',
          unitName: 'UBND phường 7',
        },
      ],
    });
  });

  test('the list of likely duplicates reveals no phone number and no complaint about the hotline', async () => {
    const { text } = await ask(hotlines.sub, one.code);
    expect(text).not.toMatch(/hash|caller|phone/i);
    expect(text).not.toContain(aboutUs.code);
    expect((await ask(hotlines.sub, aboutUs.code)).status).toBe(404);
  });
});

test('requesting the likely duplicates of an unknown ticket code returns 404', async () => {
  const unknownCode = encodeTicketCode(testHmac.digest('code', 'nobody’s'));
  for (const code of [unknownCode, 'abc']) expect((await ask(hotlines.sub, code)).status).toBe(404);
});
