import type { DailyReport } from '../../../core/statistics/daily-report.ts';
import { computeStatisticsTotals } from '../../../core/statistics/statistics.ts';
import { renderDailyReportPage } from '../../../web/statistics/view/daily-report-page.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { localTime } from './sample-texts.ts';
import type { TemplateSamples } from './template-samples.ts';

const flow = (opened: number, resolveMissed: number) =>
  computeStatisticsTotals([
    {
      ...{ opened, answered: opened - 1, resolved: opened - 1 },
      ...{ resolveDue: opened - 1, resolveMissed },
      ...{
        acknowledged: opened,
        acknowledgeDue: opened,
        acknowledgeMissed: 1,
        closed: 3,
        reopened: 1,
      },
      ...{ ratings: 7, ratingSum: 29 },
    },
  ]);

const named = (names: readonly string[]) =>
  names.map((name, at) => ({ key: `${at}`, name, ...flow(40 - 7 * at, 3 * at) }));

const districts = testDirectory.areas
  .filter(({ level }) => level === 'district')
  .map(({ fullName }) => fullName);

const units = [
  'UBND phường 1, thị xã Duyên Hải',
  'Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh Trà Vinh',
  'Sở Lao động – Thương binh và Xã hội',
  'Chưa chuyển đơn vị',
];

export const busyReport: DailyReport = {
  date: '2021-12-03',
  from: localTime('2021-12-02T16:00:00'),
  to: localTime('2021-12-03T16:00:00'),
  madeAt: localTime('2021-12-03T16:10:00'),
  total: flow(1234, 96),
  before: flow(987, 120),
  backlog: {
    open: 312,
    byStatus: { assigned: 120, 'in-progress': 150, waiting: 22, triage: 12, extended: 8 },
    late: [
      { clock: 'acknowledge', percent: 100, tickets: 9 },
      { clock: 'resolve', percent: 100, tickets: 14 },
      { clock: 'resolve', percent: 200, tickets: 2 },
    ],
    at: localTime('2021-12-03T16:00:00'),
  },
  byService: named([
    'Phản ánh vi phạm',
    'Đóng góp, hiến kế',
    'An sinh – hỗ trợ',
    'Tư vấn sức khỏe',
  ]),
  byDistrict: named(districts.slice(0, 4)),
  byUnit: named(units).map((unit, at) => ({ ...unit, open: 30 - at, late: 9 - 3 * at })),
};

export const quietReport: DailyReport = {
  ...busyReport,
  total: computeStatisticsTotals([]),
  before: computeStatisticsTotals([]),
  backlog: { open: 0, byStatus: {}, late: [], at: busyReport.to },
  byService: [],
  byDistrict: [],
  byUnit: [],
};

/** Samples of the daily report: a busy day, and one without tickets. */
export function reportPages(): TemplateSamples {
  return {
    'daily-report': {
      'busy-day': renderDailyReportPage(busyReport),
      'quiet-day': renderDailyReportPage(quietReport),
    },
  };
}
