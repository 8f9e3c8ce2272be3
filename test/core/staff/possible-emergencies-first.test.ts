import { expect, test } from 'vitest';
import {
  getUnitQueueCursor,
  prependPossibleEmergencies,
  type QueuedTicket,
  type UnitQueueCursor,
  type UnitQueueStore,
} from '../../../core/staff/tickets/queue.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

let made = 0;
const queued = (changes: Partial<QueuedTicket>): QueuedTicket => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `possible emergency ${made}`));
  return { ...aTicket({ code }), excerpt: '', ...changes };
};
const possible = (unit: string, minute: number) =>
  queued({ unit, possibleEmergency: { version: 1, at: atMinute(0), dueAt: atMinute(minute) } });
const held = (minute: number) =>
  queued({
    unit: 'TONG_DAI',
    complaintHold: { source: 'report', at: atMinute(0), dueAt: atMinute(minute) },
  });

const byCursor = (one: QueuedTicket, other: QueuedTicket) =>
  getUnitQueueCursor(one) < getUnitQueueCursor(other) ? -1 : 1;

/** Builds a unit's queue in pages of `size`. */
const queueOf = (tickets: readonly QueuedTicket[], size: number): UnitQueueStore => {
  const ordered = tickets.toSorted(byCursor);
  return {
    async page(_, after) {
      const rest = ordered.filter((one) => after === undefined || getUnitQueueCursor(one) > after);
      const page = rest.slice(0, size);
      const last = page.at(-1);
      return {
        tickets: page,
        ...(rest.length > size && last && { next: getUnitQueueCursor(last) }),
      };
    },
  };
};

const pages = async (queues: UnitQueueStore) => {
  const found: QueuedTicket[][] = [];
  let after: UnitQueueCursor | undefined;
  do {
    const page = await queues.page('TONG_DAI', after);
    found.push(page.tickets);
    after = page.next;
  } while (after);
  return found;
};

test('a possible emergency comes before an overdue complaint review in the queue', () => {
  const [emergency, review] = [possible('SO_YT', 30), held(1)];
  expect([review, emergency].toSorted(byCursor)).toEqual([emergency, review]);
});

test.each([1, 2, 3, 50])(
  'in a queue with %i tickets per page, possible emergencies of all units come first and each ticket once',
  async (size) => {
    const own = [possible('TONG_DAI', 3), held(1), queued({ unit: 'TONG_DAI' })];
    const others = [possible('SO_YT', 5), possible('UBND_XA:29254', 1), queued({})];
    const marked = others.filter(({ possibleEmergency }) => possibleEmergency);
    const all = [...own, ...marked].toSorted(byCursor);
    const listed = [...marked, ...own.filter(({ possibleEmergency }) => possibleEmergency)];
    const shown = await pages(prependPossibleEmergencies(queueOf(own, size), async () => listed));
    expect(shown.flat()).toEqual(all);
    expect(shown[0]?.[0]).toEqual(marked[1]);
  },
);
