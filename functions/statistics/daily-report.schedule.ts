import { createCallStatisticsStore } from '../../adapters/dynamodb/contact-center/call-statistics-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDailyReportStore } from '../../adapters/dynamodb/statistics/daily-report-store.ts';
import { createMonthlyStatisticsStore } from '../../adapters/dynamodb/statistics/monthly-statistics-store.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics/statistics-store.ts';
import { makeDailyReport } from '../../core/statistics/make-daily-report.ts';
import { computeMonthlyStatistics, listMonthsToCompute } from '../../core/statistics/month.ts';
import { createCachedStatisticsStore } from '../../core/statistics/statistics.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that stores the daily report at the report hour, and again later to include events that were counted late.
 * Also stores the month's statistics once a day.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { table, now } = openTicketTable();
    return {
      figures: createStatisticsStore(table),
      calls: createCallStatisticsStore(table),
      reports: createDailyReportStore(table),
      months: createMonthlyStatisticsStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  async run({ figures, ...others }) {
    const ports = { ...others, statistics: createCachedStatisticsStore(figures) };
    const { date, total } = await makeDailyReport(ports);
    for (const month of await listMonthsToCompute(ports.now(), ports.months))
      await computeMonthlyStatistics(month, ports);
    return { date, opened: total.opened };
  },
});
