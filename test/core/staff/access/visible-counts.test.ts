import { describe, expect, test } from 'vitest';
import { UndeliveredListCursor } from '../../../../core/messages/deliver/undelivered-notifications.ts';
import { countOnlyVisibleTo } from '../../../../core/staff/access/visible-counts.ts';
import type { BadgeCountStore } from '../../../../core/staff/tickets/badge-counts.ts';
import { getUnitQueueCursor, type UnitQueueCursor } from '../../../../core/staff/tickets/queue.ts';
import { TicketWorkListCursor } from '../../../../core/staff/tickets/work-list.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const directoryAt = { directory: testDirectory, now: openingMorning };
const operator = { ...aMember('operator'), scope: 'any' as const };
const leader = { ...aMember('leader', { unit: 'SO_YT' }), scope: 'any' as const };

/** Lists with the same tickets, 10 per page, and the counts of their index, which include hidden tickets. */
const listsOf = (ordinary: number, hidden: number) => {
  const tickets = Array.from({ length: ordinary + hidden }, (_, at) =>
    aTicket({
      code: encodeTicketCode(testHmac.digest('code', `badge ${at}`)),
      accused: at < hidden ? ['TONG_DAI', 'SO_YT'] : [],
    }),
  );
  const readPage = <Cursor>(after: string | undefined, toCursor: (ticket: Ticket) => Cursor) => {
    const start = tickets.findIndex(({ code }) => after?.includes(code)) + 1;
    const page = tickets.slice(start, start + 10);
    const last = start + 10 < tickets.length ? page.at(-1) : undefined;
    return { page, ...(last && { next: toCursor(last) }) };
  };
  const createList = <Cursor extends string>(toCursor: (ticket: Ticket) => Cursor) => ({
    page: async (after?: Cursor) => {
      const { page, ...next } = readPage(after, toCursor);
      return {
        ...next,
        entries: page.map((ticket) => ({ code: ticket.code, cursor: toCursor(ticket) })),
      };
    },
  });
  const toListCursor = (ticket: Ticket) => TicketWorkListCursor.parse(getUnitQueueCursor(ticket));
  const list = createList(toListCursor);
  const count = async () => ({ count: tickets.length, isComplete: true });
  const counts: BadgeCountStore = {
    ...{ queue: count, callbacks: count, undelivered: count },
    ...{ moderation: count, national: count, extensions: count },
  };
  return {
    ...{
      counts,
      callbacks: list,
      moderation: list,
      nationalEntries: list,
    },
    extensionRequests: list,
    tickets: { find: async (code: TicketCode) => tickets.find((one) => one.code === code) },
    queues: {
      page: async (_: string, after?: UnitQueueCursor) => {
        const { page, ...next } = readPage(after, getUnitQueueCursor);
        return { ...next, tickets: page.map((ticket) => ({ ...ticket, excerpt: '' })) };
      },
    },
    undelivered: {
      page: async (after?: string) => {
        const toCursor = ({ code, openedAt }: Ticket) =>
          UndeliveredListCursor.parse(`${openedAt.toISOString()}#${code}#key`);
        const { page, ...next } = readPage(after, toCursor);
        return {
          ...next,
          entries: page.map((ticket) => ({
            ...{ code: ticket.code, key: 'key', cursor: toCursor(ticket) },
          })),
        };
      },
    },
  };
};

const badges = [
  ...(['queue', 'callbacks', 'undelivered', 'moderation', 'national', 'extensions'] as const),
];

describe.each([
  ['an operator', operator],
  ['a member of an accused unit', leader],
])('for %s', (_, member) => {
  const visible = countOnlyVisibleTo(member, directoryAt);

  test.each(badges)('the badge “%s” is the same with and without hidden tickets', async (badge) => {
    for (const ordinary of [0, 1, 99, 100, 101, 110]) {
      const expected = { count: Math.min(ordinary, 100), isComplete: ordinary <= 100 };
      for (const hidden of [0, 1, 10, 30]) {
        expect(await visible.badges(listsOf(ordinary, hidden))[badge]('SO_YT')).toEqual(expected);
      }
    }
  });

  test('the overview counts only callbacks of visible tickets', async () => {
    expect(await visible.callbacks(listsOf(2, 3))).toEqual({ count: 2, isComplete: true });
  });
});

test('a supervisor without a unit gets the counts of the index', async () => {
  const supervisor = { ...aMember('supervisor'), unit: undefined, scope: 'any' as const };
  const visible = countOnlyVisibleTo(supervisor, directoryAt);
  expect(await visible.callbacks(listsOf(2, 3))).toEqual({ count: 5, isComplete: true });
});
