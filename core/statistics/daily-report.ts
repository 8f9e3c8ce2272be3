import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { getPreviousDay, LocalDate } from '../time/local-date.ts';
import { DailyReportCallStatistics } from './daily-report-calls.ts';
import { Backlog, StatisticsTotals } from './statistics.ts';
import { getCounterPeriod } from './ticket-counts.ts';

const Group = z.object({ key: z.string(), name: z.string(), ...StatisticsTotals.shape });
const UnitStatistics = Group.extend({ open: z.number(), late: z.number() });
export type UnitStatistics = z.infer<typeof UnitStatistics>;

/**
 * Daily report: statistics of the 24 hours up to the report hour on the given date. It omits complaints about offices, because
 * operators and members of accused units may read it.
 */
export const DailyReport = z.object({
  date: LocalDate,
  from: Instant,
  to: Instant,
  madeAt: Instant,
  total: StatisticsTotals,
  /** Totals of the previous day's report. */
  before: StatisticsTotals,
  /** Number and status of open tickets when the report was first created, normally at the report hour. */
  backlog: Backlog.extend({ at: Instant }),
  /** Open tickets including complaints, only for the overview of members who see every ticket. No report contains them. */
  backlogWithComplaints: z.object({ open: z.number(), overdue: z.number() }).optional(),
  byService: z.array(Group),
  byDistrict: z.array(Group),
  /** Statistics by unit; units with the most overdue tickets come first. */
  byUnit: z.array(UnitStatistics),
  /** Call statistics; absent in reports from before the hotline had telephone service. */
  calls: DailyReportCallStatistics.optional(),
});
export type DailyReport = z.infer<typeof DailyReport>;

export type DailyReportStore = {
  find(date: LocalDate): Promise<DailyReport | undefined>;
  put(report: DailyReport): Promise<void>;
};

/** Returns the date of the latest daily report that is due. */
export function getLatestReportDate(now: Date): LocalDate {
  const { date, half } = getCounterPeriod(now);
  return half === 'b' ? date : getPreviousDay(date);
}
