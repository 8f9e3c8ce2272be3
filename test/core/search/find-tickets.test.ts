import { describe, expect, test } from 'vitest';
import {
  type FindTicketsDeps,
  findTickets,
  parseSearchedPhone,
  type TicketSearchQuery,
} from '../../../core/search/find-tickets.ts';
import { indexTicket, type SearchTermStore } from '../../../core/search/index-ticket.ts';
import { extractSearchTerms, facetTermBuilders } from '../../../core/search/search-terms.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const phone = '+84912345678';
const hmac: Hmac = { ...testHmac, version: 'v2', otherVersions: ['v1'] };
/** A ticket opened under the first version of the secret. */
const ticket = aTicket({ callerHash: computeHmacHex('caller', phone, hmac, 'v1') });
const position = `${ticket.openedAt.toISOString()}#${ticket.code}`;
const cost = { readUnits: 0.5, items: 1 };

const ports: FindTicketsDeps = {
  posted: async () => ({ found: { positions: [position], isAll: true }, cost }),
  byCaller: async (hash) => ({
    found: { positions: hash === ticket.callerHash ? [position] : [], isAll: true },
    cost,
  }),
  read: async (positions) => ({
    found: positions.some((one) => one.endsWith(ticket.code)) ? [ticket] : [],
    cost,
  }),
  terms: async () => ({ found: [extractSearchTerms(ticket, testDirectory)], cost }),
  directory: async () => testDirectory,
  getHmac: async () => hmac,
};

const createTicketQuery = (
  text: string,
  changes: Partial<TicketSearchQuery> = {},
): TicketSearchQuery => ({
  text,
  groups: [],
  span: {},
  mayAskByPhone: true,
  mayKnow: () => true,
  ...changes,
});

const find = async (text: string, changes: Partial<TicketSearchQuery> = {}) => {
  const { by, tickets } = await findTickets(createTicketQuery(text, changes), ports);
  return [by, tickets.length];
};

test.each([
  [ticket.code, 'code'],
  [formatTicketCode(ticket.code), 'code'],
  [formatTicketCode(ticket.code).replaceAll(' ', '-'), 'code'],
  ['0912 345 678', 'phone'],
  ['+84 912.345.678', 'phone'],
  ['quan KARAOKE', 'words'],
])('findTickets interprets the query %j as a search by %s', async (text, by) => {
  expect(await find(text)).toEqual([by, 1]);
});

test('findTickets by telephone number finds nothing for a reader who may not search by number', async () => {
  expect(await find('0912345678', { mayAskByPhone: false })).toEqual(['words', 0]);
});

test.each([
  ['a filter that the ticket does not match', { groups: [[facetTermBuilders.service('health')]] }],
  ['a time span after its opening', { span: { from: atMinute(1) } }],
  ['a reader who may not see the ticket', { mayKnow: () => false }],
])('findTickets by code, number or word does not return the ticket for %s', async (_, changes) => {
  for (const text of [ticket.code, '0912345678', 'karaoke']) {
    expect((await find(text, changes))[1]).toBe(0);
  }
});

test('findTickets finds nothing for a query of stop words, and all tickets that match the filters for an empty query', async () => {
  expect(await find('và là của')).toEqual(['words', 0]);
  expect(await find('', { groups: [[facetTermBuilders.service('violation')]] })).toEqual([
    'words',
    1,
  ]);
});

test('findTickets returns the total cost of its reads in read units and items', async () => {
  const result = await findTickets(createTicketQuery('0912345678'), ports);
  // reads: the number under two secret versions, and the ticket
  expect(result.cost).toEqual({ readUnits: 1.5, items: 3 });
});

test.each(['12', 'karaoke 0912345678', '', '2021-12-03 08:00'])(
  'parsePhone finds no telephone number in %j',
  (text) => {
    expect(parseSearchedPhone(text)).toBeUndefined();
  },
);

describe('the search index of tickets', () => {
  const notes = () => {
    const written: number[] = [];
    const known = new Map<string, { version: number; terms: string[] }>();
    const terms: SearchTermStore = {
      indexed: async (code) => known.get(code),
      async replace({ code }, { before, after }) {
        if (known.get(code)?.version !== before?.version) return false;
        known.set(code, after);
        written.push(after.version);
        return true;
      },
    };
    return { terms, written };
  };
  const index = (one: Ticket, terms: SearchTermStore) =>
    indexTicket(one.code, {
      tickets: memoryTickets(one),
      terms,
      directory: async () => testDirectory,
    });

  test('the search index never replaces a ticket’s newer version by an older one', async () => {
    const { terms, written } = notes();
    const newer = { ...ticket, version: 3 };
    await Promise.all([index(newer, terms), index(newer, terms)]);
    await index({ ...ticket, version: 2 }, terms);
    expect(written).toEqual([3]);
  });

  test('a ticket that has not changed is indexed again if its terms have', async () => {
    const { terms, written } = notes();
    await index(ticket, terms);
    await index(ticket, terms);
    await index({ ...ticket, priority: 'P4' }, terms);
    expect(written).toEqual([1, 1]);
    expect((await terms.indexed(ticket.code))?.terms).toContain('priority=P4');
  });

  test('indexing a ticket for search throws for a retry when the index keeps changing', async () => {
    const terms = { indexed: async () => undefined, replace: async () => false };
    await expect(index(ticket, terms)).rejects.toThrow('8 version conflicts on search terms');
  });
});
