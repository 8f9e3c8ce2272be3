import type { DailyReport, DailyReportStore } from '../../../core/statistics/daily-report.ts';
import type { StatisticsStore } from '../../../core/statistics/statistics.ts';
import {
  addTicketCounts,
  parseCounterKey,
  type TicketCounts,
} from '../../../core/statistics/ticket-counts.ts';
import type {
  CountedTicketState,
  TicketCountStore,
} from '../../../core/statistics/update-ticket-counts.ts';

/** Statistics counters in memory with the table's guarantee: the mark and the sums change together or not at all. */
export function memoryStatistics(
  known: TicketCounts = {},
): TicketCountStore & StatisticsStore & { all(): TicketCounts } {
  const marks = new Map<string, CountedTicketState>();
  let sums = known;
  return {
    async mark(code) {
      return marks.get(code);
    },
    async count(code, { before, after, difference }) {
      if (marks.get(code)?.version !== before?.version) return false;
      marks.set(code, after);
      sums = addTicketCounts([sums, difference]);
      return true;
    },
    async getCounts(day) {
      return Object.fromEntries(
        Object.entries(sums).filter(([text]) => {
          const { period } = parseCounterKey(text);
          return period.kind === 'open' ? day === 'open' : period.date === day;
        }),
      );
    },
    all: () => sums,
  };
}

export function memoryReports(): DailyReportStore {
  const reports = new Map<string, DailyReport>();
  return {
    find: async (date) => reports.get(date),
    async put(report) {
      reports.set(report.date, report);
    },
  };
}
