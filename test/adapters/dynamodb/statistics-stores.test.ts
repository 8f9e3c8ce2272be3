import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCallStatisticsStore } from '../../../adapters/dynamodb/contact-center/call-statistics-store.ts';
import { createDailyReportStore } from '../../../adapters/dynamodb/statistics/daily-report-store.ts';
import { createStatisticsStore } from '../../../adapters/dynamodb/statistics/statistics-store.ts';
import { createTicketCountStore } from '../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { createTicketsByDayGenerator } from '../../../adapters/dynamodb/tickets/tickets-by-day.ts';
import { makeDailyReport } from '../../../core/statistics/make-daily-report.ts';
import { recomputeStatistics } from '../../../core/statistics/recompute/recompute-statistics.ts';
import { addTicketCounts, type TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { updateTicketCounts } from '../../../core/statistics/update-ticket-counts.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import {
  assigned,
  changed,
  handler,
  words,
} from '../../core/ticket/actions/ticket-action-fixtures.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { startTestTable } from '../../support/table/test-table.ts';
import { testHmac } from '../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

let made = 0;
const opened = async (changes: Partial<Ticket> = {}): Promise<Ticket> => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `figures ${made}`));
  const ticket = assigned({ code, version: 1, ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};

const answered = (ticket: Ticket): TicketChange =>
  changed(ticket, { act: 'answer', text: words }, handler, { minute: 30 });

const count = ({ code }: Ticket) =>
  updateTicketCounts(code, {
    tickets: createTicketStore(table),
    counts: createTicketCountStore(table),
  });

const sums = (ticketCounts: TicketCounts, measure: string): number =>
  Object.values(ticketCounts).reduce((sum, amounts) => sum + (amounts[measure] ?? 0), 0);

const recomputeDay = () => {
  const date = '2021-12-03';
  return recomputeStatistics(
    { from: date, to: date, since: date, until: date, maxTickets: 1000 },
    {
      tickets: createTicketStore(table),
      statistics: createStatisticsStore(table),
      openedOn: createTicketsByDayGenerator(table),
    },
  );
};

test('each ticket version is counted once in the statistics, even with concurrent updates in any order', async () => {
  const tickets = await Promise.all(Array.from({ length: 12 }, () => opened()));
  await Promise.all(tickets.flatMap((ticket) => [count(ticket), count(ticket)]));
  expect(sums(await createStatisticsStore(table).getCounts('open'), 'assigned')).toBe(12);
  for (const ticket of tickets.slice(0, 5)) await createTicketStore(table).commit(answered(ticket));
  await Promise.all(tickets.flatMap((ticket) => [count(ticket), count(ticket), count(ticket)]));
  const day = await createStatisticsStore(table).getCounts('2021-12-03');
  const open = await createStatisticsStore(table).getCounts('open');
  expect([sums(day, 'opened'), sums(day, 'answered'), sums(day, 'resolved')]).toEqual([12, 5, 5]);
  expect([sums(open, 'assigned'), sums(open, 'answered')]).toEqual([7, 0]);
  expect(await recomputeDay()).toMatchObject({ kind: 'recounted', tickets: 12, difference: {} });
});

test('recomputing the statistics reports a ticket whose stream record was lost as a difference', async () => {
  await opened({ service: 'health', topic: undefined });
  const outcome = await recomputeDay();
  if (outcome.kind !== 'recounted') throw new Error(outcome.kind);
  expect(sums(outcome.difference, 'opened')).toBe(1);
  expect(Object.keys(outcome.difference).every((place) => place.includes('|health|'))).toBe(true);
});

test('all tickets opened on a day are found whatever their status, without those of the next day', async () => {
  const next = await opened({ openedAt: atMinute(24 * 60) });
  const codes: string[] = [];
  for await (const code of createTicketsByDayGenerator(table)('2021-12-04')) codes.push(code);
  expect(codes).toEqual([next.code]);
});

test('the statistics of a day without counts are empty', async () => {
  expect(await createStatisticsStore(table).getCounts('2020-01-01')).toEqual({});
});

describe('daily report in DynamoDB', () => {
  const ports = (minute: number) => ({
    statistics: createStatisticsStore(table),
    calls: createCallStatisticsStore(table),
    reports: createDailyReportStore(table),
    directory: async () => testDirectory,
    now: () => atMinute(minute),
  });

  test('the daily report is read as it was stored', async () => {
    const report = await makeDailyReport(ports(8 * 60));
    expect(report).toMatchObject({ date: '2021-12-03', total: { opened: 12, answered: 5 } });
    expect(await createDailyReportStore(table).find('2021-12-03')).toEqual(report);
    expect(await createDailyReportStore(table).find('2021-12-02')).toBeUndefined();
  });

  test('a recomputed daily report includes late counts and keeps its original number of open tickets', async () => {
    const first = await createDailyReportStore(table).find('2021-12-03');
    const late = await opened();
    await count(late);
    const again = await makeDailyReport(ports(8 * 60 + 10));
    expect(again.total.opened).toBe(13);
    expect(again.backlog).toEqual(first?.backlog);
    const backlogNow = addTicketCounts([await createStatisticsStore(table).getCounts('open')]);
    expect(sums(backlogNow, 'assigned')).toBe((first?.backlog.open ?? 0) + 1);
  });
});

test('a new ticket is found by its opening day even if it has no topic and no area', async () => {
  const bare = aTicket({
    code: encodeTicketCode(testHmac.digest('code', 'bare')),
    openedAt: atMinute(3 * 24 * 60),
    topic: undefined,
    areaCode: undefined,
  });
  await createTicketStore(table).open(bare);
  const codes: string[] = [];
  for await (const code of createTicketsByDayGenerator(table)('2021-12-06')) codes.push(code);
  expect(codes).toEqual([bare.code]);
});
