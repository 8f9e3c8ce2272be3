import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTicketSearchStore } from '../../../adapters/dynamodb/statistics/search-store.ts';
import { createSearchTermStore } from '../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { type FindTicketsDeps, findTickets } from '../../../core/search/find-tickets.ts';
import { indexTicket } from '../../../core/search/index-ticket.ts';
import { facetTermBuilders } from '../../../core/search/search-terms.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { changed, operator } from '../../core/ticket/actions/ticket-action-fixtures.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const index = ({ code }: Ticket) =>
  indexTicket(code, {
    tickets: createTicketStore(table),
    terms: createSearchTermStore(table),
    directory: async () => testDirectory,
  });

let made = 0;
const indexed = async (changes: Partial<Ticket>): Promise<Ticket> => {
  made += 1;
  const ticket = aTicket({
    code: encodeTicketCode(testHmac.digest('code', `search ${made}`)),
    openedAt: atMinute(made),
    ...changes,
  });
  await createTicketStore(table).open(ticket);
  await index(ticket);
  return ticket;
};

const ports = (): FindTicketsDeps => ({
  ...createTicketSearchStore(table),
  directory: async () => testDirectory,
  getHmac: async () => testHmac,
});

const find = async (text: string, facts: string[] = [], span = {}) =>
  findTickets(
    { text, groups: facts.map((fact) => [fact]), span, mayAskByPhone: true, mayKnow: () => true },
    ports(),
  );
const codes = ({ tickets }: { tickets: Ticket[] }) => tickets.map(({ code }) => code);

const has = async (term: string): Promise<number> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': itemKeys.searchTerm(term, '').pk },
      Limit: 10,
    }),
  );
  return Items.length;
};

test('the search finds tickets by words without diacritics and by filters, newest first', async () => {
  const first = await indexed({ text: 'Cống thoát nước bị nghẹt', service: 'other' });
  const second = await indexed({ text: 'nước ngập tới cống', areaCode: '29260' });
  await indexed({ text: 'Nước máy đục' });
  expect(codes(await find('CONG nuoc'))).toEqual([second.code, first.code]);
  expect(codes(await find('cống', [facetTermBuilders.area('29260')]))).toEqual([second.code]);
  expect(codes(await find('cống nước', [], { from: second.openedAt }))).toEqual([second.code]);
  expect(codes(await find('cống nước', [], { to: second.openedAt }))).toEqual([first.code]);
  expect(codes(await find('', [facetTermBuilders.service('other')]))).toEqual([first.code]);
});

test('every ticket search returns how many read units and items it consumed', async () => {
  const { cost } = await find('cong nuoc');
  expect(cost.readUnits).toBeGreaterThan(0);
  expect(cost.readUnits).toBeLessThan(5);
  expect(cost.items).toBe(2 + 3 + 2); // two lists, and the tickets
});

test('a changed ticket is found by its new words and properties, and not by removed ones', async () => {
  const ticket = await indexed({ text: 'Tố giác chuyện riêng tư ở xóm' });
  expect(await has('xom')).toBe(1);
  const refer = { act: 'refer', reason: 'denunciation', text: 'Đã chuyển thanh tra' } as const;
  const change = changed(ticket, refer, operator);
  await createTicketStore(table).commit(change);
  await index(ticket);
  expect([await has('xom'), await has('giac')]).toEqual([0, 0]);
  expect(codes(await find('xóm'))).toEqual([]);
  expect(codes(await find('', [facetTermBuilders.status('referred')]))).toEqual([ticket.code]);
  expect(codes(await find('', [facetTermBuilders.status('new')]))).not.toContain(ticket.code);
});

test('concurrent indexing of one ticket stores each of its search terms only once', async () => {
  const ticket = await indexed({ text: 'zebra zulu' });
  await Promise.all(Array.from({ length: 6 }, () => index(ticket)));
  expect([await has('zebra'), await has('zulu')]).toEqual([1, 1]);
});

test('the search finds the tickets of a phone number by its HMAC alone', async () => {
  const callerHash = Buffer.from(testHmac.digest('caller', '+84912345678')).toString('hex');
  const ticket = await indexed({ callerHash, text: 'không có số nào ở đây' });
  const result = await find('0912 345 678');
  expect([result.by, codes(result)]).toEqual(['phone', [ticket.code]]);
  expect(await has('0912')).toBe(0);
});

test('the count of a filter equals the tickets that it finds, also beyond one page of the index', async () => {
  for (let number = 0; number < 23; number += 1) {
    const priority = number % 2 ? 'P1' : 'P4';
    await indexed({ text: 'đèn đường', channel: 'chat', priority, status: 'assigned' });
  }
  await indexed({ text: 'đèn đường', channel: 'chat', accused: ['SO_YT'], status: 'assigned' });
  const { count } = await findTickets(
    {
      text: 'den duong',
      groups: [[facetTermBuilders.channel('chat')]],
      span: {},
      mayAskByPhone: true,
      mayKnow: ({ accused }) => accused.length === 0,
      isCounted: true,
    },
    ports(),
  );
  expect(count).toEqual({
    ...{ total: 23, isComplete: true },
    ...{ byStatus: { assigned: 23 }, byPriority: { P1: 11, P4: 12 } },
  });
}, 60_000);

test('a search for a common word returns limited pages, each starting after the previous one', async () => {
  const tickets: Ticket[] = [];
  for (let number = 0; number < 25; number += 1)
    tickets.push(await indexed({ text: 'chung chung ve giay' }));
  const first = await find('giay');
  const second = await find('giay', [], { after: first.next });
  expect([first.tickets.length, second.tickets.length, second.next]).toEqual([20, 5, undefined]);
  const both = [...codes(first), ...codes(second)];
  expect(both).toEqual(tickets.map(({ code }) => code).toReversed());
}, 60_000);
