import { describe, expect, test } from 'vitest';
import { findOverdueOperatorTask } from '../../../../core/sla/lateness.ts';
import {
  type QueuedTicket,
  UnitQueueCursor,
  type UnitQueueStore,
} from '../../../../core/staff/tickets/queue.ts';
import {
  matchesUnitQueueFilter,
  readFilteredUnitQueuePage,
} from '../../../../core/staff/tickets/queue-filter.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const queued = (number: number, changes = {}): QueuedTicket => {
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `queued ${number}`)),
    ...changes,
  });
  const resolve = { ...ticket.clocks.resolve, dueAt: atMinute(1000 + number) };
  return { ...ticket, clocks: { ...ticket.clocks, resolve }, excerpt: '' };
};

/** Builds a queue in pages of fifty that counts its reads. */
const queueOf = (tickets: QueuedTicket[]) => {
  const cursors = tickets.map(({ clocks, code }) =>
    UnitQueueCursor.parse(`${clocks.resolve.dueAt.toISOString()}#${code}`),
  );
  let reads = 0;
  const queues: UnitQueueStore = {
    page: async (_, after) => {
      reads += 1;
      const from = after === undefined ? 0 : cursors.indexOf(after) + 1;
      const next = from + 50 < tickets.length ? cursors[from + 49] : undefined;
      return { tickets: tickets.slice(from, from + 50), ...(next && { next }) };
    },
  };
  return { queues, reads: () => reads };
};

const all = { mayKnow: () => true };
const only = (priority: string) => ({
  ...all,
  isAskedFor: (one: QueuedTicket) => one.priority === priority,
});

describe('a filtered queue', () => {
  test('a filtered queue returns each matching ticket once over all pages, with a limited number of reads per page', async () => {
    const tickets = Array.from({ length: 450 }, (_, at) =>
      queued(at, { priority: at % 90 === 0 ? 'P1' : 'P3' }),
    );
    const { queues, reads } = queueOf(tickets);
    const found: string[] = [];
    let after: UnitQueueCursor | undefined;
    let pageCount = 0;
    do {
      const before = reads();
      const page = await readFilteredUnitQueuePage('SO_YT', { ...only('P1'), after }, queues);
      expect(reads() - before).toBeLessThanOrEqual(4);
      found.push(...page.tickets.map(({ code }) => code));
      after = page.next;
      pageCount += 1;
    } while (after);
    expect([pageCount, found]).toEqual([3, [0, 90, 180, 270, 360].map((at) => tickets[at]?.code)]);
  });

  test('an unfiltered queue is returned page by page with one read each', async () => {
    const { queues, reads } = queueOf(Array.from({ length: 120 }, (_, at) => queued(at)));
    const { tickets } = await readFilteredUnitQueuePage(
      'SO_YT',
      { ...all, isAskedFor: () => true },
      queues,
    );
    expect([tickets.length, reads()]).toEqual([50, 1]);
  });
});

describe('a queue for a member who must not see some of its tickets', () => {
  const tickets = Array.from({ length: 250 }, (_, at) =>
    queued(at, { priority: at % 3 === 0 ? 'P1' : 'P3' }),
  );

  /** Reads the codes and the cursor of every page of a queue. */
  const readPages = async (
    queue: QueuedTicket[],
    query: Pick<Parameters<typeof readFilteredUnitQueuePage>[1], 'mayKnow' | 'isAskedFor'>,
  ) => {
    const pages: [codes: string[], next: string | undefined][] = [];
    let after: UnitQueueCursor | undefined;
    do {
      const { queues } = queueOf(queue);
      const page = await readFilteredUnitQueuePage('SO_YT', { ...query, after }, queues);
      after = page.next;
      pages.push([page.tickets.map(({ code }) => code), after]);
    } while (after);
    return pages;
  };

  const hiddenTickets = [[0], [49], [50], [20, 70, 120], [...Array(50).keys()]];
  const lastTickets = [...Array(50).keys()].map((at) => at + 200);

  test.each([...hiddenTickets, lastTickets].map((hidden) => [hidden]))(
    'has the same pages and cursors as a queue without them: %j',
    async (hidden) => {
      const visible = tickets.filter((_, at) => !hidden.includes(at));
      const mayKnow = (one: QueuedTicket) => visible.includes(one);
      for (const isAskedFor of [() => true, only('P1').isAskedFor]) {
        const expected = await readPages(visible, { ...all, isAskedFor });
        expect(await readPages(tickets, { mayKnow, isAskedFor })).toEqual(expected);
      }
    },
  );
});

describe('queue filters', () => {
  const now = atMinute(2000);
  const late = queued(1, { takenBy: { sub: 'me', at: now } });

  test.each([
    [{}, true],
    [{ services: ['violation'], statuses: ['new'], priorities: ['P2'], topics: ['VP01'] }, true],
    [{ services: ['health'] }, false],
    [{ statuses: ['assigned'] }, false],
    [{ topics: ['VP02'] }, false],
    [{ late: true }, true],
    [{ late: false }, false],
    [{ takenBy: 'me' }, true],
    [{ takenBy: 'another' }, false],
  ])('matchesUnitQueueFilter requires every condition of the filter %j', (filter, isIt) => {
    expect(matchesUnitQueueFilter(late, filter, now)).toBe(isIt);
  });

  test('a queue filter by topic excludes tickets without a topic', () => {
    expect(matchesUnitQueueFilter({ ...late, topic: undefined }, { topics: ['VP01'] }, now)).toBe(
      false,
    );
  });

  test('the queue filter “late” excludes an answered ticket with an overdue review', () => {
    const { acknowledge, resolve } = late.clocks;
    const clocks = {
      acknowledge: { ...acknowledge, stoppedAt: atMinute(1) },
      resolve: { ...resolve, stoppedAt: atMinute(2) },
    };
    const complaintHold = { at: atMinute(3), dueAt: atMinute(123), source: 'report' as const };
    const held = { ...late, clocks, complaintHold, status: 'answered' as const };
    expect(findOverdueOperatorTask(held, now)).toBe('review');
    expect(matchesUnitQueueFilter(held, { late: true }, now)).toBe(false);
  });

  test('the queue filter “late” excludes tickets that have only missed the operators’ time limit for assigning them', () => {
    const forward = { ...late.clocks.acknowledge, dueAt: atMinute(15), round: 1 };
    const unsorted = { ...late, clocks: { ...late.clocks, forward } };
    expect(findOverdueOperatorTask(unsorted, atMinute(16))).toBe('forward');
    expect(matchesUnitQueueFilter(unsorted, { late: true }, atMinute(16))).toBe(false);
    expect(matchesUnitQueueFilter(unsorted, { late: true }, now)).toBe(true);
  });
});
