import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOtherAuthorityReportCounter } from '../../../../adapters/dynamodb/statistics/other-authority-report-counter.ts';
import { createSimilarTicketStore } from '../../../../adapters/dynamodb/tickets/similar-tickets.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

let made = 0;
const opened = async (changes: Partial<Ticket>): Promise<Ticket> => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `similar ${made}`));
  const ticket = aTicket({ code, ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};

const hour = { from: atMinute(0), to: atMinute(60), maxResults: 10 };
const place = { topic: 'VP04', areaCode: '29260' };
const atPlace = () => createSimilarTicketStore(table).byPlace(place, hour);

const classified = (before: Ticket, to: Partial<Ticket>) =>
  createTicketStore(table).commit({
    before,
    after: { ...before, ...to, version: before.version + 1 },
    event: {
      kind: 'classified',
      code: before.code,
      version: before.version + 1,
      cycle: 1,
      at: atMinute(5),
      by: { role: 'operator' },
      channel: 'console',
      changed: ['topic'],
      reason: 'Phân loại lại',
      moved: [],
    },
    alerts: [],
  });

describe('tickets with the same topic and area', () => {
  test('tickets with the same topic and area in a time range are found newest first', async () => {
    const [first, , last] = [
      await opened({ ...place, openedAt: atMinute(0) }),
      await opened({ ...place, openedAt: atMinute(61) }),
      await opened({ ...place, openedAt: atMinute(60) }),
    ];
    await opened({ ...place, areaCode: '29254', openedAt: atMinute(30) });
    await opened({ ...place, areaCode: undefined, openedAt: atMinute(30) });
    expect(await atPlace()).toEqual([last.code, first.code]);
    expect(
      await createSimilarTicketStore(table).byPlace(place, { ...hour, maxResults: 1 }),
    ).toEqual([last.code]);
  });

  test('a reclassified ticket is found as a likely duplicate under its new topic and area', async () => {
    const ticket = await opened({ topic: 'VP05', areaCode: '29263', openedAt: atMinute(10) });
    const at = (topic: string) =>
      createSimilarTicketStore(table).byPlace({ topic, areaCode: '29263' }, hour);
    expect(await at('VP05')).toEqual([ticket.code]);
    expect(await classified(ticket, { topic: 'VP06' })).toBe('committed');
    expect([await at('VP05'), await at('VP06')]).toEqual([[], [ticket.code]]);
  });
});

test('likely duplicates with the same number are found by its HMAC alone', async () => {
  const first = await opened({ callerHash: 'hash-a', openedAt: atMinute(1) });
  const second = await opened({ callerHash: 'hash-a', openedAt: atMinute(2) });
  await opened({ callerHash: 'hash-b', openedAt: atMinute(3) });
  const found = await createSimilarTicketStore(table).byCaller('hash-a', hour);
  expect(found).toEqual([second.code, first.code]);
});

test('redirected reports are counted by day and kind, and nothing else about them is stored', async () => {
  const guided = createOtherAuthorityReportCounter(table);
  await Promise.all(Array.from({ length: 5 }, () => guided.add('denunciation', '2021-12-03')));
  await guided.add('elsewhere', '2021-12-03');
  await guided.add('elsewhere', '2021-12-04');
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: itemKeys.redirectedReports('2021-12-03') }),
  );
  expect(Item).toEqual({
    ...itemKeys.redirectedReports('2021-12-03'),
    type: 'guided',
    denunciations: 5,
    elsewhere: 1,
  });
});
