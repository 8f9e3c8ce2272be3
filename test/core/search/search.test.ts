import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermGroup } from '../../../core/search/find-candidates.ts';
import { searchTickets, type TicketSearchDeps } from '../../../core/search/search.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const codes = Array.from({ length: 400 }, (_, at) =>
  encodeTicketCode(testHmac.digest('code', `s ${at}`)),
);

const ticketAt = (at: number, text: string): Ticket =>
  aTicket({ code: codes[at] ?? aTicket().code, openedAt: atMinute(at), text });

const positionOf = ({ openedAt, code }: Ticket) => `${openedAt.toISOString()}#${code}`;

const has = (ticket: Ticket, term: string): boolean => ticket.text.split(' ').includes(term);

/** Builds a term index that returns pages of at most `most` entries, like the table. */
const portsFor = (
  tickets: readonly Ticket[],
  most: number,
): TicketSearchDeps & { reads: number[] } => {
  const reads: number[] = [];
  return {
    reads,
    async posted(term, { from, to, after }, limit) {
      const positions = tickets
        .filter((ticket) => has(ticket, term))
        .filter(({ openedAt }) => (!from || openedAt >= from) && (!to || openedAt < to))
        .map(positionOf)
        .filter((position) => !after || position < after)
        .toSorted()
        .reverse();
      const size = Math.min(most, limit);
      const found = { positions: positions.slice(0, size), isAll: positions.length <= size };
      return { found, cost: { readUnits: 0.5, items: found.positions.length } };
    },
    async read(positions) {
      reads.push(positions.length);
      const found = tickets.filter((ticket) => positions.includes(positionOf(ticket)));
      const newestFirst = found.toSorted((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1));
      return {
        found: newestFirst,
        cost: { readUnits: positions.length / 2, items: positions.length },
      };
    },
  };
};

const matchesAll =
  (groups: readonly TermGroup[]) =>
  (ticket: Ticket): boolean =>
    groups.every((group) => group.some((term) => has(ticket, term)));

const toGroups = (terms: readonly string[]): string[][] => terms.map((term) => [term]);

const search = (groups: readonly TermGroup[], ports: TicketSearchDeps, span = {}) =>
  searchTickets({ groups, span, matches: matchesAll(groups), isHidden: () => false }, ports);

const allPages = async (
  groups: readonly TermGroup[],
  ports: TicketSearchDeps,
): Promise<Ticket[]> => {
  const found: Ticket[] = [];
  let after: string | undefined;
  for (let page = 0; page < 500; page += 1) {
    const { tickets, next } = await search(groups, ports, { after });
    found.push(...tickets);
    if (!next) return found;
    after = next;
  }
  throw new Error('There is no end to the pages');
};

test('a search returns exactly the tickets that meet every condition, once each, newest first, over all pages', async () => {
  const texts = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 60, size: 'max' });
  const group = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
  const conditions = fc.array(group, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      texts,
      conditions,
      fc.integer({ min: 1, max: 30 }),
      async (all, groups, most) => {
        const tickets = all.map((words, at) => ticketAt(at, words.join(' ')));
        const wanted = tickets.filter(matchesAll(groups));
        const found = await allPages(groups, portsFor(tickets, most));
        expect(found.map(({ code }) => code)).toEqual(wanted.toReversed().map(({ code }) => code));
      },
    ),
  );
});

test('a search led by its rarest term finds every match and ends each page at a ticket with that term', async () => {
  const ticketTexts = ['a', 'ours', 'a ours', 'a', 'a'];
  const all = Array.from({ length: 200 }, (_, at) =>
    ticketAt(at, ticketTexts[at % ticketTexts.length] ?? ''),
  );
  const ports = portsFor(all, 30);
  const found: Ticket[] = [];
  let after: string | undefined;
  do {
    const page = await searchTickets(
      {
        groups: [['a'], ['ours']],
        span: { after },
        matches: matchesAll([['a'], ['ours']]),
        isHidden: () => false,
        lead: 'ours',
      },
      ports,
    );
    found.push(...page.tickets);
    after = page.next;
    const end = all.find((ticket) => positionOf(ticket) === after);
    expect(after === undefined || (end && has(end, 'ours'))).toBe(true);
  } while (after);
  expect(found).toHaveLength(40);
});

describe('the cost of a search page', () => {
  const common = Array.from({ length: 390 }, (_, at) => ticketAt(at, at % 13 === 0 ? 'a b' : 'a'));

  test('the cost of a search page is bounded even for common terms', async () => {
    const ports = portsFor(
      Array.from({ length: 390 }, (_, at) => ticketAt(at, at % 2 ? 'a' : 'b')),
      30,
    );
    const { cost, tickets, next } = await search(toGroups(['a', 'b']), ports);
    const [rounds, reads] = [3, 60];
    expect([tickets, cost.readUnits <= rounds * (2 * 0.5 + reads / 2)]).toEqual([[], true]);
    expect(next).toBeDefined();
  });

  test('the cost of a search page depends on the rarest term, not the most common one', async () => {
    const ports = portsFor([...common, ticketAt(395, 'a rare')], 50);
    const { tickets, cost } = await search(toGroups(['a', 'rare']), ports);
    expect([tickets.length, ports.reads]).toEqual([1, [1]]);
    expect(cost).toEqual({ readUnits: 1.5, items: 52 });
  });

  test('a search reads no ticket that the index lists under only one of the terms', async () => {
    const ports = portsFor([ticketAt(1, 'a'), ticketAt(2, 'b')], 50);
    expect(await search(toGroups(['a', 'b']), ports)).toMatchObject({
      tickets: [],
      next: undefined,
    });
    expect(ports.reads).toEqual([]);
  });
});

test('a search page that is not full after the newest entries of common terms continues with older ones', async () => {
  const text = (at: number): string => (at < 5 ? 'a b' : at % 2 ? 'a' : 'b');
  const ports = portsFor(
    Array.from({ length: 390 }, (_, at) => ticketAt(at, text(at))),
    100,
  );
  const { tickets, next } = await search(toGroups(['a', 'b']), ports);
  expect([tickets.length, next]).toEqual([5, undefined]);
});

test('a search page has twenty tickets, and the next page starts after them', async () => {
  const ports = portsFor(
    Array.from({ length: 45 }, (_, at) => ticketAt(at, 'a')),
    200,
  );
  const first = await search([['a']], ports);
  expect(first.tickets).toHaveLength(20);
  const second = await search([['a']], ports, { after: first.next });
  expect(second.tickets[0]?.code).toBe(codes[24]);
});

test('neither the length of a page nor its cursor reveals hidden tickets', async () => {
  const groups = toGroups(['a']);
  const isHidden = (ticket: Ticket) => has(ticket, 'hidden');
  for (const hidden of [1, 19, 61, 150]) {
    const all = Array.from({ length: hidden + 30 }, (_, at) =>
      ticketAt(at, at < 10 || at >= hidden + 10 ? 'a' : 'a hidden'),
    );
    const visible = all
      .filter((ticket) => !isHidden(ticket))
      .map(positionOf)
      .toReversed();
    const readPage = (after?: string) =>
      searchTickets(
        { groups, span: { after }, matches: matchesAll(groups), isHidden },
        portsFor(all, 500),
      );
    const first = await readPage();
    expect(first.tickets.map(positionOf)).toEqual(visible.slice(0, 20));
    expect(first.next).toBe(visible[19]);
    const second = await readPage(first.next);
    expect(second.tickets.map(positionOf)).toEqual(visible.slice(20));
    expect(second.next).toBeUndefined();
  }
});
