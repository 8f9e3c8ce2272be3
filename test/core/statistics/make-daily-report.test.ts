import { expect, test } from 'vitest';
import type { HourlyCallCounts } from '../../../core/contact-center/read/call-statistics.ts';
import { getLatestReportDate } from '../../../core/statistics/daily-report.ts';
import { makeDailyReport } from '../../../core/statistics/make-daily-report.ts';
import { createCachedStatisticsStore } from '../../../core/statistics/statistics.ts';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { memoryCallStatistics } from '../../support/memory/memory-call-statistics.ts';
import { memoryReports, memoryStatistics } from '../../support/memory/memory-statistics.ts';

const ward = 'UBND_XA:29254';
const place = (when: string, unit = ward, area = '29254') =>
  `${when}|violation|VP01|${unit}|${area}|web`;

const counters: TicketCounts = {
  [place('2021-12-02|b')]: { opened: 1, answered: 1, resolved: 1, resolveDue: 1 },
  [place('2021-12-03|a')]: { opened: 3, answered: 2, resolveDue: 2, resolveMissed: 1 },
  [place('2021-12-03|a', 'SO_YT', '')]: { opened: 2 },
  [place('2021-12-03|b')]: { opened: 50 },
  [place('2021-12-02|a')]: { opened: 4 },
  [place('2021-12-01|b')]: { opened: 3 },
  [place('2021-12-01|a')]: { opened: 70 },
  [place('open|-')]: { assigned: 4, 'late.resolve.100': 2, 'late.acknowledge.100': 1 },
  [place('open|-', 'SO_YT', '')]: { 'in-progress': 1 },
};

const callsAt = (
  date: string,
  hour: number,
  counts: HourlyCallCounts['counts'],
): HourlyCallCounts => ({
  ...{ date, hour, counts, service: 'health' },
});

const callCounters = [
  callsAt('2021-12-02', 15, { calls: 90 }),
  callsAt('2021-12-02', 16, { calls: 4, answered: 3, queued: 4, waitedSeconds: 120 }),
  callsAt('2021-12-03', 15, { calls: 2, abandoned: 1, queued: 1, waitedSeconds: 30 }),
  callsAt('2021-12-03', 16, { calls: 70 }),
];

const portsAt = (
  now: string,
  statistics = memoryStatistics(counters),
  reports = memoryReports(),
) => ({
  statistics,
  calls: memoryCallStatistics(callCounters),
  reports,
  directory: async () => testDirectory,
  now: () => toLocalInstant(now),
});

test('makeDailyReport reads the counters of each day once', async () => {
  const { getCounts } = memoryStatistics(counters);
  const requestedDays: string[] = [];
  const statistics = createCachedStatisticsStore({
    getCounts: (day) => {
      requestedDays.push(day);
      return getCounts(day);
    },
  });
  const report = await makeDailyReport({ ...portsAt('2021-12-03T16:00'), statistics });
  expect(report).toEqual(await makeDailyReport(portsAt('2021-12-03T16:00')));
  const days = ['2021-12-01', '2021-12-02', '2021-12-03', 'open'];
  expect([new Set(requestedDays), requestedDays.length]).toEqual([new Set(days), days.length]);
});

test('the daily report covers 16:00 to 16:00 and shows the day before for comparison', async () => {
  const report = await makeDailyReport(portsAt('2021-12-03T16:00'));
  expect(report).toMatchObject({
    date: '2021-12-03',
    from: toLocalInstant('2021-12-02T16:00'),
    to: toLocalInstant('2021-12-03T16:00'),
    total: { opened: 6, answered: 3, onTimePercent: 66.7 },
    before: { opened: 7 },
    backlog: {
      open: 5,
      late: [
        { clock: 'acknowledge', percent: 100, tickets: 1 },
        { clock: 'resolve', percent: 100, tickets: 2 },
      ],
    },
  });
});

test('the daily report omits complaints about offices and stores the open tickets including them', async () => {
  const complaints = Object.fromEntries(
    ['2021-12-03|a', '2021-12-01|b'].map((when) => [
      `${place(when)}||SO_YT`,
      { opened: 9, resolveDue: 9, resolveMissed: 9 },
    ]),
  );
  const held = { [`${place('open|-')}||?`]: { triage: 9, 'late.resolve.100': 9 } };
  const withComplaints = memoryStatistics({ ...counters, ...complaints, ...held });
  const now = '2021-12-03T16:00';
  const { backlogWithComplaints, ...report } = await makeDailyReport(portsAt(now, withComplaints));
  const { backlogWithComplaints: all, ...expected } = await makeDailyReport(portsAt(now));
  expect(report).toEqual(expected);
  expect([all, backlogWithComplaints]).toEqual([
    { open: 5, overdue: 3 },
    { open: 14, overdue: 12 },
  ]);
});

test('the daily report lists units by their number of late tickets, with the unit names valid on that day', async () => {
  const { byUnit, byService, byDistrict } = await makeDailyReport(portsAt('2021-12-03T16:00'));
  expect(byUnit.map(({ name, open, late }) => [name, open, late])).toEqual([
    ['UBND phường 7', 4, 3],
    ['Sở Y tế', 1, 0],
  ]);
  expect(byService.map(({ name, opened }) => [name, opened])).toEqual([['Phản ánh vi phạm', 6]]);
  expect(byDistrict.map(({ name, opened }) => [name, opened])).toEqual([
    ['Chưa rõ địa bàn', 2],
    ['Thành phố Trà Vinh', 4],
  ]);
});

test('the daily report of the day of a merger counts the districts until their last day, and the new communes after it', async () => {
  const { byDistrict } = await makeDailyReport(
    portsAt(
      '2025-07-01T16:00',
      memoryStatistics({
        [place('2025-06-30|b', 'UBND_XA:29278', '29278')]: { opened: 2 },
        [place('2025-06-30|b', 'UBND_XA:29281', '29281')]: { opened: 1 },
        [place('2025-07-01|a', 'UBND_XA:29278', '29278')]: { opened: 4 },
      }),
    ),
  );
  expect(byDistrict.map(({ name, opened }) => [name, opened])).toEqual([
    ['Xã Tân An', 4],
    ['Huyện Càng Long (đến 30/6/2025)', 3],
  ]);
});

test.each([
  ['2021-12-03T16:00', '2021-12-03'],
  ['2021-12-03T15:59', '2021-12-02'],
  ['2021-12-03T23:59', '2021-12-03'],
  ['2021-12-04T00:30', '2021-12-03'],
])('at %s the latest daily report is that of %s', (now, date) => {
  expect(getLatestReportDate(toLocalInstant(now))).toBe(date);
});

test('recomputing a daily report adds counts that arrived late and retains the number of open tickets', async () => {
  const reports = memoryReports();
  const first = await makeDailyReport(
    portsAt('2021-12-03T16:00', memoryStatistics(counters), reports),
  );
  const later = memoryStatistics({
    ...counters,
    [place('2021-12-03|a', 'CONG_AN')]: { opened: 1 },
    [place('open|-', 'CONG_AN')]: { assigned: 9, 'late.resolve.100': 9 },
  });
  const again = await makeDailyReport(portsAt('2021-12-03T16:10', later, reports));
  expect(again.total.opened).toBe(7);
  expect(again.backlog).toEqual(first.backlog);
  expect(again.byUnit.find(({ key }) => key === 'CONG_AN')).toMatchObject({ open: 0, late: 0 });
  expect(again.byUnit[0]).toMatchObject({ key: ward, open: 4, late: 3 });
});

test('the daily report shows by hour the calls that started within its period', async () => {
  const { calls } = await makeDailyReport(portsAt('2021-12-03T16:00'));
  expect(calls?.total).toMatchObject({ calls: 6, answered: 3, abandoned: 1, waitedOnAverage: 30 });
  expect(calls?.byHour.map(({ hour, calls: made }) => [hour, made])).toEqual([
    [15, 2],
    [16, 4],
  ]);
});
