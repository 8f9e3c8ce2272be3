import { describe, expect, test } from 'vitest';
import { findLikelyDuplicates } from '../../../../core/ticket/duplicates/find-likely-duplicates.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { OpenedTicketsQuery } from '../../../../core/ticket/ports/duplicate-store.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const codeOf = (name: string): TicketCode => encodeTicketCode(testHmac.digest('code', name));
const days = (count: number): Date => atMinute(count * 24 * 60);
const ticket = (name: string, changes: Partial<Ticket> = {}): Ticket =>
  aTicket({ code: codeOf(name), callerHash: 'somebody', ...changes });

const one = ticket('one', { openedAt: days(40) });

/** Returns the likely duplicates among the known tickets, with an index in memory. */
const among = async (known: Ticket[], newTicket = one) => {
  const all = [newTicket, ...known];
  const within = ({ openedAt }: Ticket, { from, to }: OpenedTicketsQuery) =>
    openedAt >= from && openedAt <= to;
  const newest = (found: Ticket[], { maxResults }: OpenedTicketsQuery) =>
    found
      .toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime())
      .slice(0, maxResults)
      .map(({ code }) => code);
  const similar = await findLikelyDuplicates(newTicket, {
    repeats: {
      byCaller: async (hash, window) =>
        newest(
          all.filter((other) => other.callerHash === hash && within(other, window)),
          window,
        ),
      byPlace: async ({ topic, areaCode }, window) =>
        newest(
          all.filter(
            (other) =>
              other.topic === topic && other.areaCode === areaCode && within(other, window),
          ),
          window,
        ),
    },
    find: async (code) => all.find((other) => other.code === code),
    directory: async () => testDirectory,
  });
  const nameOf = (code: TicketCode) => names.find((name) => codeOf(name) === code) ?? code;
  return similar.map(({ ticket: { code }, reason, share }) => [nameOf(code), reason, share]);
};

const names = ['one', 'two', 'three', 'four', 'taker'];
const elsewhere = { topic: 'VP02' } as const;
const another = { callerHash: 'somebody else' } as const;

describe('likely duplicates of a ticket', () => {
  test('tickets of the same number within thirty days are likely duplicates', async () => {
    const days30 = [10, 70].map((day) => days(day));
    for (const openedAt of days30) {
      expect(await among([ticket('two', { ...elsewhere, openedAt })])).toEqual([
        ['two', 'same-number', 100],
      ]);
    }
    const early = new Date(days(10).getTime() - 1);
    expect(await among([ticket('two', { ...elsewhere, openedAt: early })])).toEqual([]);
  });

  test('tickets of the same topic and commune within seven days are likely duplicates', async () => {
    const two = { ...another, openedAt: days(33) };
    expect(await among([ticket('two', two)])).toEqual([['two', 'same-place', 100]]);
    expect(await among([ticket('two', { ...two, areaCode: '29260' })])).toEqual([]);
    expect(await among([ticket('two', { ...two, openedAt: days(32.9) })])).toEqual([]);
  });

  test('a likely duplicate may match by telephone number and by place at once', async () => {
    expect(await among([ticket('two', { openedAt: days(41) })])).toEqual([['two', 'both', 100]]);
  });

  test('tickets without number and topic have no likely duplicates', async () => {
    const bare = { callerHash: undefined, topic: undefined, openedAt: days(40) };
    expect(await among([ticket('two', bare)], ticket('one', bare))).toEqual([]);
  });
});

test('likely duplicates are ordered by similarity, then newest first', async () => {
  const text = 'Quán karaoke Hoa Sen mở cửa mỗi tối';
  const known = [
    ticket('two', { openedAt: days(42), text: 'Chuyện khác' }),
    ticket('three', { openedAt: days(38), text }),
    ticket('four', { openedAt: days(41), text }),
  ];
  const found = await among(known, { ...one, text: `${text}!` });
  expect(found).toEqual([
    ['four', 'both', 100],
    ['three', 'both', 100],
    ['two', 'both', 0],
  ]);
});

describe('merged tickets among likely duplicates', () => {
  const mergedInto = { code: codeOf('taker'), was: 'assigned' as const, stopped: [] };
  const taker = ticket('taker', { ...another, ...elsewhere, text: 'Lời khác hẳn' });

  test('a merged likely duplicate is shown once, as its common ticket and with that ticket’s similarity', async () => {
    const two = ticket('two', { ...another, openedAt: days(39), status: 'merged', mergedInto });
    const three = ticket('three', {
      ...elsewhere,
      openedAt: days(39),
      status: 'merged',
      mergedInto,
    });
    expect(await among([two, taker])).toEqual([['taker', 'same-place', 100]]);
    expect(await among([two, three, taker])).toEqual([['taker', 'both', 100]]);
  });

  test('tickets already merged into a ticket are not likely duplicates of that ticket', async () => {
    const two = { ...mergedInto, code: one.code };
    expect(await among([ticket('two', { openedAt: days(40), mergedInto: two })])).toEqual([]);
  });

  test('a likely duplicate merged into a ticket hidden from the reader is omitted', async () => {
    expect(await among([ticket('two', { openedAt: days(40), mergedInto })])).toEqual([]);
  });
});

describe('likely duplicates of the same topic and commune', () => {
  const text = 'Tụ tập ăn nhậu trong hẻm suốt đêm';
  const two = { ...another, openedAt: days(39), text, place: 'Khóm 4' };

  test('a ticket with the same topic and commune but other text and place is no likely duplicate', async () => {
    expect(await among([ticket('two', two)])).toEqual([]);
  });

  test('a likely duplicate may describe the same place in other words', async () => {
    const newTicket = { ...one, place: 'chợ Trà Cú' };
    expect(await among([ticket('two', { ...two, place: 'Cổng chợ Trà Cú' })], newTicket)).toEqual([
      ['two', 'same-place', 11],
    ]);
  });

  test('a ticket with the same number, topic and commune is a likely duplicate with any text', async () => {
    expect(await among([ticket('two', { ...two, callerHash: 'somebody' })])).toEqual([
      ['two', 'both', 11],
    ]);
  });
});

test('at most five likely duplicates are shown, equally similar ones newest first', async () => {
  const many = Array.from({ length: 50 }, (_, at) =>
    ticket(`number ${at}`, { openedAt: new Date(days(40).getTime() + at) }),
  );
  const found = await among(many);
  expect(found).toHaveLength(5);
  expect(found[0]?.[0]).toBe(codeOf('number 49'));
});
