import { describe, expect, test } from 'vitest';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/code.ts';
import { findLikelyDuplicates, type OpeningWindow } from '../../../core/ticket/repeats.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

const codeOf = (name: string): TicketCode => encodeTicketCode(testKeyed.digest('code', name));
const days = (count: number): Date => atMinute(count * 24 * 60);
const ticket = (name: string, changes: Partial<Ticket> = {}): Ticket =>
  aTicket({ code: codeOf(name), callerHash: 'somebody', ...changes });

const one = ticket('one', { openedAt: days(40) });

/** The similar tickets among those known; an index finds what the table holds. */
const among = async (known: Ticket[], asked = one) => {
  const all = [asked, ...known];
  const within = ({ openedAt }: Ticket, { from, to }: OpeningWindow) =>
    openedAt >= from && openedAt <= to;
  const newest = (found: Ticket[], { most }: OpeningWindow) =>
    found
      .toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime())
      .slice(0, most)
      .map(({ code }) => code);
  const similar = await findLikelyDuplicates(asked, {
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
    directory: async () => directory,
  });
  const nameOf = (code: TicketCode) => names.find((name) => codeOf(name) === code) ?? code;
  return similar.map(({ ticket: { code }, why, share }) => [nameOf(code), why, share]);
};

const names = ['one', 'two', 'three', 'four', 'taker'];
const elsewhere = { topic: 'VP02' } as const;
const another = { callerHash: 'somebody else' } as const;

describe('a ticket may be about the same matter', () => {
  test('when the number is the same, within thirty days before or after', async () => {
    const days30 = [10, 70].map((day) => days(day));
    for (const openedAt of days30) {
      expect(await among([ticket('two', { ...elsewhere, openedAt })])).toEqual([
        ['two', 'same-number', 100],
      ]);
    }
    const early = new Date(days(10).getTime() - 1);
    expect(await among([ticket('two', { ...elsewhere, openedAt: early })])).toEqual([]);
  });

  test('when topic and commune are the same, within seven days', async () => {
    const two = { ...another, openedAt: days(33) };
    expect(await among([ticket('two', two)])).toEqual([['two', 'same-place', 100]]);
    expect(await among([ticket('two', { ...two, areaCode: '29260' })])).toEqual([]);
    expect(await among([ticket('two', { ...two, openedAt: days(32.9) })])).toEqual([]);
  });

  test('for both reasons at once', async () => {
    expect(await among([ticket('two', { openedAt: days(41) })])).toEqual([['two', 'both', 100]]);
  });

  test('but not when there is neither number nor topic to tell by', async () => {
    const bare = { callerHash: undefined, topic: undefined, openedAt: days(40) };
    expect(await among([ticket('two', bare)], ticket('one', bare))).toEqual([]);
  });
});

test('the most alike comes first, then the newest', async () => {
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

describe('a ticket that was merged', () => {
  const mergedInto = { code: codeOf('taker'), was: 'assigned' as const, stopped: [] };
  const taker = ticket('taker', { ...another, ...elsewhere, text: 'Lời khác hẳn' });

  test('stands for the one that took it in, once, for its own words and reason', async () => {
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

  test('into the very ticket that is looked at is no news', async () => {
    const two = { ...mergedInto, code: one.code };
    expect(await among([ticket('two', { openedAt: days(40), mergedInto: two })])).toEqual([]);
  });

  test('into one that may not be known is passed over', async () => {
    expect(await among([ticket('two', { openedAt: days(40), mergedInto })])).toEqual([]);
  });
});

describe('a ticket of the same topic and commune', () => {
  const text = 'Tụ tập ăn nhậu trong hẻm suốt đêm';
  const two = { ...another, openedAt: days(39), text, place: 'Khóm 4' };

  test('isn’t shown when neither its words nor its place are alike', async () => {
    expect(await among([ticket('two', two)])).toEqual([]);
  });

  test('is shown when it names the same place in other words', async () => {
    const asked = { ...one, place: 'chợ Trà Cú' };
    expect(await among([ticket('two', { ...two, place: 'Cổng chợ Trà Cú' })], asked)).toEqual([
      ['two', 'same-place', 11],
    ]);
  });

  test('is shown whatever its words when the number is the same too', async () => {
    expect(await among([ticket('two', { ...two, callerHash: 'somebody' })])).toEqual([
      ['two', 'both', 11],
    ]);
  });
});

test('no more than five are shown, the newest of those that are alike', async () => {
  const many = Array.from({ length: 50 }, (_, at) =>
    ticket(`number ${at}`, { openedAt: new Date(days(40).getTime() + at) }),
  );
  const found = await among(many);
  expect(found).toHaveLength(5);
  expect(found[0]?.[0]).toBe(codeOf('number 49'));
});
