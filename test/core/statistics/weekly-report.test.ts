import { expect, test } from 'vitest';
import type { OverdueTicketStore } from '../../../core/staff/tickets/overdue-tickets.ts';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { makeWeeklyReport } from '../../../core/statistics/weekly-report.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryStatistics } from '../../support/memory/memory-statistics.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const place = (when: string, unit: string) => `${when}|violation|VP01|${unit}|29254|web`;
const units = ['SO_YT', 'CONG_AN', 'THANH_TRA', 'QLTT', 'UBND_XA:29254', 'UBND_XA:29287'];

/** Builds a late-ticket store with one late ticket per unit since the given deadline. */
const lateSince = (since: Record<string, string>): Pick<OverdueTicketStore, 'page'> => ({
  async page({ clock, percent }, { unit = '' }) {
    const missed = since[unit];
    if (clock !== 'resolve' || percent !== 100 || !missed) return { tickets: [] };
    const { clocks, ...ticket } = aTicket();
    const resolve = {
      ...clocks.resolve,
      dueAt: toLocalInstant(missed),
      missedAt: toLocalInstant(missed),
    };
    return {
      tickets: [{ ...ticket, excerpt: '', clocks: { ...clocks, resolve } }],
    };
  },
});

const made = (counters: TicketCounts, late = lateSince({})) =>
  makeWeeklyReport(
    { from: '2021-11-29', to: '2021-12-05' },
    {
      statistics: memoryStatistics(counters),
      late,
      directory: async () => testDirectory,
      now: () => toLocalInstant('2021-12-06T07:30'),
    },
  );

test('the weekly report covers seven days and shows the seven days before for comparison', async () => {
  const { total, before } = await made({
    [place('2021-11-28|b', 'SO_YT')]: { opened: 3 },
    [place('2021-11-22|a', 'SO_YT')]: { opened: 1 },
    [place('2021-11-21|b', 'SO_YT')]: { opened: 50 },
    [place('2021-11-29|a', 'SO_YT')]: { opened: 7, resolveDue: 4, resolveMissed: 1 },
    [place('2021-12-05|b', 'CONG_AN')]: { opened: 2 },
    [place('2021-12-06|a', 'SO_YT')]: { opened: 60 },
  });
  expect([total.opened, total.onTimePercent, before.opened]).toEqual([9, 75, 4]);
});

test('the weekly report names the five units with most late tickets and orders ties by the longest delay', async () => {
  const late = [3, 1, 1, 9, 1, 1];
  const counters = Object.fromEntries(
    units.map((unit, index) => [
      place('open|-', unit),
      { assigned: 10, 'late.resolve.100': late[index] ?? 0 },
    ]),
  );
  const report = await made(
    counters,
    lateSince({
      ...{ SO_YT: '2021-12-03T09:00', CONG_AN: '2021-12-04T09:00', THANH_TRA: '2021-12-01T09:00' },
      ...{ QLTT: '2021-12-05T09:00', 'UBND_XA:29254': '2021-12-02T09:00' },
      'UBND_XA:29287': '2021-12-05T10:00',
    }),
  );
  expect([report.open, report.late]).toEqual([60, 16]);
  expect(report.units.map((unit) => [unit.name, unit.late, unit.lateSince])).toEqual([
    ['Cục Quản lý thị trường tỉnh', 9, toLocalInstant('2021-12-05T09:00')],
    ['Sở Y tế', 3, toLocalInstant('2021-12-03T09:00')],
    ['Thanh tra tỉnh', 1, toLocalInstant('2021-12-01T09:00')],
    ['UBND phường 7', 1, toLocalInstant('2021-12-02T09:00')],
    ['Công an tỉnh', 1, toLocalInstant('2021-12-04T09:00')],
  ]);
});

test('the weekly report omits units without late tickets and tickets without a unit', async () => {
  const { units: named } = await made({
    [place('open|-', 'SO_YT')]: { assigned: 10 },
    [place('open|-', '')]: { triage: 3, 'late.resolve.100': 3 },
  });
  expect(named).toEqual([]);
});
