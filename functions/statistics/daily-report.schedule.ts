import * as z from 'zod';
import { callStatisticsStore } from '../../adapters/dynamodb/call-statistics-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { monthlyStatisticsStore } from '../../adapters/dynamodb/month-store.ts';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { statisticsStore } from '../../adapters/dynamodb/statistics-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { makeDailyReport } from '../../core/statistics/daily-report.ts';
import { computeMonth, monthsToCompute } from '../../core/statistics/month.ts';
import { cachedStatisticsStore } from '../../core/statistics/statistics.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that stores the daily report at the report hour, and again later to include events that were counted late.
 * Also stores the month's statistics once a day.
 */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      figures: statisticsStore(table),
      calls: callStatisticsStore(table),
      reports: reportStore(table),
      months: monthlyStatisticsStore(table),
      directory: cachedDirectory(table, now),
      now,
    };
  },
  async run(_event, { figures, ...others }) {
    const ports = { ...others, figures: cachedStatisticsStore(figures) };
    const { date, total } = await makeDailyReport(ports);
    for (const month of await monthsToCompute(ports.now(), ports.months))
      await computeMonth(month, ports);
    return { date, opened: total.opened };
  },
});
