import { describe, expect, test } from 'vitest';
import {
  type FindTicketsDeps,
  findTickets,
  parsePhone,
  type TicketQuery,
} from '../../../core/search/find-tickets.ts';
import { indexTicket, type TermStore } from '../../../core/search/index-ticket.ts';
import { facetTerm } from '../../../core/search/terms.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import { computeHmacHex } from '../../../core/ticket/fingerprint.ts';
import type { Hmac } from '../../../core/ticket/keyed.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { memoryTickets } from '../../support/memory-tickets.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { directory } from '../../support/the-directory.ts';

const phone = '+84912345678';
const keyed: Hmac = { ...testKeyed, version: 'v2', otherVersions: ['v1'] };
/** Opened while the secret had its first version. */
const ticket = aTicket({ callerHash: computeHmacHex('caller', phone, keyed, 'v1') });
const place = `${ticket.openedAt.toISOString()}#${ticket.code}`;
const cost = { readUnits: 0.5, items: 1 };

const ports: FindTicketsDeps = {
  posted: async () => ({ found: { places: [place], isAll: true }, cost }),
  byCaller: async (hash) => ({
    found: { places: hash === ticket.callerHash ? [place] : [], isAll: true },
    cost,
  }),
  read: async (places) => ({
    found: places.some((one) => one.endsWith(ticket.code)) ? [ticket] : [],
    cost,
  }),
  directory: async () => directory,
  keyed: async () => keyed,
};

const asked = (text: string, changes: Partial<TicketQuery> = {}): TicketQuery => ({
  text,
  facts: [],
  span: {},
  mayAskByPhone: true,
  mayKnow: () => true,
  ...changes,
});

const find = async (text: string, changes: Partial<TicketQuery> = {}) => {
  const { by, tickets } = await findTickets(asked(text, changes), ports);
  return [by, tickets.length];
};

test.each([
  [ticket.code, 'code'],
  [formatTicketCode(ticket.code), 'code'],
  [formatTicketCode(ticket.code).replaceAll(' ', '-'), 'code'],
  ['0912 345 678', 'phone'],
  ['+84 912.345.678', 'phone'],
  ['quan KARAOKE', 'words'],
])('%j is understood as: %s', async (text, by) => {
  expect(await find(text)).toEqual([by, 1]);
});

test('who may not look up callers finds nothing by a number', async () => {
  expect(await find('0912345678', { mayAskByPhone: false })).toEqual(['words', 0]);
});

test.each([
  ['a filter that it lacks', { facts: [facetTerm.service('health')] }],
  ['an earlier day', { span: { from: atMinute(1) } }],
  ['a reader who may not know of it', { mayKnow: () => false }],
])('a ticket is not found with %s, by code, number or word', async (_, changes) => {
  for (const text of [ticket.code, '0912345678', 'karaoke']) {
    expect((await find(text, changes))[1]).toBe(0);
  }
});

test('words of which none can be looked up find nothing, and filters alone find all', async () => {
  expect(await find('và là của')).toEqual(['words', 0]);
  expect(await find('', { facts: [facetTerm.service('violation')] })).toEqual(['words', 1]);
});

test('the cost is of all that was looked at on the way', async () => {
  const found = await findTickets(asked('0912345678'), ports);
  // the number under two versions, and the ticket
  expect(found.cost).toEqual({ readUnits: 1.5, items: 3 });
});

test.each(['12', 'karaoke 0912345678', '', '2021-12-03 08:00'])('%j is no number alone', (text) => {
  expect(parsePhone(text)).toBeUndefined();
});

describe('indexing', () => {
  const notes = () => {
    const written: number[] = [];
    const known = new Map<string, { version: number; terms: string[] }>();
    const terms: TermStore = {
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
  const index = (one: Ticket, terms: TermStore) =>
    indexTicket(one.code, {
      tickets: memoryTickets(one),
      terms,
      directory: async () => directory,
    });

  test('a version is indexed once, and an older one never after a newer', async () => {
    const { terms, written } = notes();
    const newer = { ...ticket, version: 3 };
    await Promise.all([index(newer, terms), index(newer, terms)]);
    await index({ ...ticket, version: 2 }, terms);
    expect(written).toEqual([3]);
  });

  test('what keeps changing under it is left to whoever retries', async () => {
    const terms = { indexed: async () => undefined, replace: async () => false };
    await expect(index(ticket, terms)).rejects.toThrow('kept changing');
  });
});
