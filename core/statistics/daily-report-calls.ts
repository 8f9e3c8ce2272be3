import * as z from 'zod';
import type { CallStatisticsStore } from '../contact-center/ports/call-statistics-store.ts';
import {
  CallStatisticsSummary,
  HourlyCallSummary,
  summarizeCalls,
  summarizeCallsByHour,
} from '../contact-center/read/call-statistics.ts';
import { type LocalDate, parseDayNumber, toDateOfDayNumber } from '../time/local-date.ts';
import { dailyReportHour } from './ticket-counts.ts';

/** Call statistics in a daily report, in total and by hour. */
export const DailyReportCallStatistics = z.object({
  total: CallStatisticsSummary,
  byHour: z.array(HourlyCallSummary),
});
export type DailyReportCallStatistics = z.infer<typeof DailyReportCallStatistics>;

/** Returns the call statistics of the 24 hours up to the report hour of the given date. */
export async function readDailyReportCallStatistics(
  date: LocalDate,
  { getCounts }: CallStatisticsStore,
): Promise<DailyReportCallStatistics> {
  const [eve, day] = await Promise.all([
    getCounts(toDateOfDayNumber(parseDayNumber(date) - 1)),
    getCounts(date),
  ]);
  const began = [
    ...eve.filter(({ hour }) => hour >= dailyReportHour),
    ...day.filter(({ hour }) => hour < dailyReportHour),
  ];
  return { total: summarizeCalls(began), byHour: summarizeCallsByHour(began) };
}
