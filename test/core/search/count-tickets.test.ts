import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountTicketsDeps, countTickets } from '../../../core/search/count-tickets.ts';
import {
  listSearchConditions,
  type TicketSearchFilter,
} from '../../../core/search/search-params.ts';
import { extractSearchTerms, listFacetValues } from '../../../core/search/search-terms.ts';
import { getOverdueLevel } from '../../../core/staff/tickets/overdue-tickets.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const codes = Array.from({ length: 60 }, (_, at) =>
  encodeTicketCode(testHmac.digest('code', `count ${at}`)),
);
const now = atMinute(0);
const positionOf = ({ openedAt, code }: Ticket) => `${openedAt.toISOString()}#${code}`;
const cost = { readUnits: 0.5, items: 1 };

/** Builds a search index in memory that returns at most `most` entries per term. */
const indexOf = (tickets: readonly Ticket[], most: number): CountTicketsDeps => {
  const rows = tickets.map((ticket) => ({
    position: positionOf(ticket),
    terms: extractSearchTerms(ticket, testDirectory),
  }));
  return {
    async posted(term) {
      const positions = rows
        .filter(({ terms }) => terms.includes(term))
        .map(({ position }) => position);
      const newest = positions.toSorted().reverse().slice(0, most);
      return { found: { positions: newest, isAll: positions.length <= most }, cost };
    },
    async terms(wanted) {
      const found = rows.filter(({ position }) => wanted.some((code) => position.endsWith(code)));
      return { found: found.map(({ terms }) => terms), cost };
    },
  };
};

const clockOf = (ticket: Ticket, isMissed: boolean): Ticket['clocks'] => ({
  ...ticket.clocks,
  acknowledge: { ...ticket.clocks.acknowledge, ...(isMissed && { missedAt: now }) },
});

const tickets = fc
  .array(
    fc.record({
      status: fc.constantFrom('assigned', 'in-progress', 'closed'),
      priority: fc.constantFrom('P1', 'P2', 'P3'),
      channel: fc.constantFrom('web', 'voice'),
      unit: fc.constantFrom('SO_YT', 'CONG_AN'),
      areaCode: fc.constantFrom('29254', '29266', '29269', undefined),
      accused: fc.subarray(['SO_YT']),
      isMissed: fc.boolean(),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((all) =>
    all.map(({ isMissed, ...changes }, at) => {
      const ticket = aTicket({
        code: codes[at] ?? aTicket().code,
        openedAt: atMinute(at),
        ...changes,
      });
      return { ...ticket, clocks: clockOf(ticket, isMissed) };
    }),
  );

const filters: fc.Arbitrary<TicketSearchFilter> = fc.record(
  {
    unit: fc.constant('SO_YT'),
    area: fc.constantFrom('844', '29254', '84'),
    status: fc.constantFrom<('assigned' | 'closed' | 'in-progress')[]>(
      ['closed'],
      ['assigned', 'in-progress'],
    ),
    priority: fc.constantFrom<('P1' | 'P2')[]>(['P2'], ['P1', 'P2']),
    channel: fc.constant<'voice'[]>(['voice']),
    late: fc.constantFrom<('acknowledge' | 'resolve')[]>(
      ['acknowledge'],
      ['resolve', 'acknowledge'],
    ),
  },
  { requiredKeys: [] },
);

/** Communes of the test data inside each area. */
const communes: Record<string, readonly (string | undefined)[]> = {
  '844': ['29266', '29269'],
  '29254': ['29254'],
};

const matches = (
  ticket: Ticket,
  { unit, area, status, priority, channel, late }: TicketSearchFilter,
) =>
  (!unit || ticket.unit === unit) &&
  (!area || area === '84' || (communes[area] ?? []).includes(ticket.areaCode)) &&
  (!status || status.includes(ticket.status)) &&
  (!priority || priority.includes(ticket.priority)) &&
  (!channel || channel.includes(ticket.channel)) &&
  (!late || late.some((clock) => getOverdueLevel(ticket)?.clock === clock));

const mayKnow = (terms: readonly string[]): boolean =>
  listFacetValues(terms, 'accused').length === 0;

const count = (filter: TicketSearchFilter, ports: CountTicketsDeps) =>
  countTickets(
    {
      groups: listSearchConditions(filter, { directory: testDirectory, now }),
      span: {},
      mayKnow,
    },
    ports,
  );

const countValues = (values: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([name, all]) => [name, all.length]),
  );

describe('countTickets', () => {
  test('counts exactly the visible tickets that match the filter, by status and priority', async () => {
    await fc.assert(
      fc.asyncProperty(tickets, filters, async (all, filter) => {
        const expected = all.filter((one) => matches(one, filter) && one.accused.length === 0);
        const { count: counted } = await count(filter, indexOf(all, 1000));
        expect(counted).toEqual({
          total: expected.length,
          isComplete: true,
          byStatus: countValues(expected.map(({ status }) => status)),
          byPriority: countValues(expected.map(({ priority }) => priority)),
        });
      }),
    );
  });

  test('never counts too many, and counts exactly whenever it reports a complete count, with a truncated index', async () => {
    await fc.assert(
      fc.asyncProperty(
        tickets,
        filters,
        fc.integer({ min: 1, max: 40 }),
        async (all, filter, most) => {
          const expected = all.filter((one) => matches(one, filter) && one.accused.length === 0);
          const { count: counted } = await count(filter, indexOf(all, most));
          expect(counted.total).toBeLessThanOrEqual(expected.length);
          if (counted.isComplete) expect(counted.total).toBe(expected.length);
        },
      ),
    );
  });

  test('is complete if one condition is rare enough, however common the others are', async () => {
    const all = codes.map((code, at) =>
      aTicket({ code, openedAt: atMinute(at), priority: at < 3 ? 'P1' : 'P3' }),
    );
    const { count: counted } = await count(
      { priority: ['P1'], channel: ['web'] },
      indexOf(all, 10),
    );
    expect(counted).toMatchObject({ total: 3, isComplete: true });
    const common = await count({ priority: ['P3'], channel: ['web'] }, indexOf(all, 10));
    expect(common.count).toMatchObject({ total: 10, isComplete: false });
  });
});
