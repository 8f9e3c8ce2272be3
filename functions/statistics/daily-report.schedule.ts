import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createCallStatisticsStore } from '../../adapters/dynamodb/call-statistics-store.ts';
import { createDailyReportStore } from '../../adapters/dynamodb/daily-report-store.ts';
import { createMonthlyStatisticsStore } from '../../adapters/dynamodb/monthly-statistics-store.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { makeDailyReport } from '../../core/statistics/daily-report.ts';
import { computeMonthlyStatistics, listMonthsToCompute } from '../../core/statistics/month.ts';
import { createCachedStatisticsStore } from '../../core/statistics/statistics.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/task.ts';

/**
 * Lambda function that stores the daily report at the report hour, and again later to include events that were counted late.
 * Also stores the month's statistics once a day.
 */
export const handler = createTaskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = createTicketTableClient(TICKET_TABLE);
    const now = () => new Date();
    return {
      figures: createStatisticsStore(table),
      calls: createCallStatisticsStore(table),
      reports: createDailyReportStore(table),
      months: createMonthlyStatisticsStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  async run(_event, { figures, ...others }) {
    const ports = { ...others, statistics: createCachedStatisticsStore(figures) };
    const { date, total } = await makeDailyReport(ports);
    for (const month of await listMonthsToCompute(ports.now(), ports.months))
      await computeMonthlyStatistics(month, ports);
    return { date, opened: total.opened };
  },
});
