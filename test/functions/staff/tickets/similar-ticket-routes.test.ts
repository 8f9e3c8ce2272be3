import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const hotlines = aMember('operator', { unit: 'TONG_DAI' });
const room = setUpStaffApi(hotlines, aMember('officer'));
const Similar = z.object({ tickets: z.array(z.looseObject({ code: z.string() })) });

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
          topic: 'VP01',
          area: 'Phường 7',
          excerpt: repeated.text,
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

describe('tickets similar to a report that an operator is typing', () => {
  const typed = {
    text: 'Quán karaoke Hoa Sen lại mở cửa, đông người mỗi tối',
    topic: 'VP02',
    areaCode: '29260',
  };
  const known = (name: string, changes: Partial<Ticket> = {}) =>
    ticket(name, { openedAt: room.services().now(), topic: 'VP02', areaCode: '29260', ...changes });
  const send = (by: string, body: object) =>
    room.sendRequest(by, 'POST /api/staff/similar', { body });
  const codesFor = async (body: object) => {
    const { text } = await send(hotlines.sub, body);
    return Similar.parse(JSON.parse(text)).tickets.map(({ code }) => code);
  };
  const names = ['open one', 'answered one', 'other issue', 'about the hotline'] as const;
  const codeOf = (name: (typeof names)[number]) => known(name).code;

  beforeAll(async () => {
    for (const one of [
      known('open one'),
      known('answered one', { status: 'answered' }),
      known('other issue', { text: 'Đèn đường hỏng ba hôm nay chưa ai sửa' }),
      known('about the hotline', { accused: ['TONG_DAI'] }),
    ])
      await room.services().tickets.open(one);
  });

  test('lists open tickets of the topic and commune with a similar text, with their first words', async () => {
    expect(await codesFor(typed)).toEqual([codeOf('open one')]);
    const { text } = await send(hotlines.sub, typed);
    expect(text).toContain('Quán karaoke Hoa Sen vẫn mở cửa');
    expect(text).not.toMatch(/hash|caller|phone/i);
  });

  test('lists nothing for another topic, another commune or another issue', async () => {
    expect(await codesFor({ ...typed, topic: 'VP01' })).toEqual([]);
    expect(await codesFor({ ...typed, areaCode: '29254' })).toEqual([]);
    expect(await codesFor({ ...typed, text: 'Xin hỏi lịch tiêm chủng trẻ em' })).toEqual([]);
  });

  test('finds a ticket at the same place even if the words differ', async () => {
    const at = known('at the market', { place: 'cổng chợ Trà Cú', text: 'Rác chất đống' });
    await room.services().tickets.open(at);
    const report = { ...typed, text: 'Mùi hôi thối không chịu nổi', place: 'chợ Trà Cú' };
    expect(await codesFor(report)).toEqual([at.code]);
  });

  test('writes the listed tickets to the access log', async () => {
    const note = vi.spyOn(room.services().listings, 'note');
    await send(hotlines.sub, typed);
    expect(note).toHaveBeenCalledWith(
      expect.objectContaining({ list: 'similar', codes: [codeOf('open one')] }),
    );
  });

  test('is refused to officers of units', async () => {
    expect((await send(aMember('officer').sub, typed)).status).toBe(403);
  });
});
