import type { CountStore, Mark } from '../../core/figures/count-ticket.ts';
import type { DailyReport, ReportStore } from '../../core/figures/daily-report.ts';
import type { FigureStore } from '../../core/figures/figures.ts';
import { placeFrom, sumOfAll, type Tally } from '../../core/figures/tally.ts';

/** Counters in memory, with the table's promise: the mark and the sums change together, or nothing does. */
export const memoryFigures = (known: Tally = {}): CountStore & FigureStore & { all(): Tally } => {
  const marks = new Map<string, Mark>();
  let sums = known;
  return {
    async mark(code) {
      return marks.get(code);
    },
    async count(code, { before, after, difference }) {
      if (marks.get(code)?.version !== before?.version) return false;
      marks.set(code, after);
      sums = sumOfAll([sums, difference]);
      return true;
    },
    async on(day) {
      return Object.fromEntries(
        Object.entries(sums).filter(([text]) => {
          const { period } = placeFrom(text);
          return period.kind === 'open' ? day === 'open' : period.date === day;
        }),
      );
    },
    all: () => sums,
  };
};

export const memoryReports = (): ReportStore => {
  const reports = new Map<string, DailyReport>();
  return {
    find: async (date) => reports.get(date),
    async put(report) {
      reports.set(report.date, report);
    },
  };
};
