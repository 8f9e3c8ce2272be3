import { dailyReportTexts as words } from '../../../i18n/office.ts';
import type { DailyReport } from '../../statistics/daily-report.ts';
import { formatDay, formatInstant } from '../format-dates.ts';
import type { DailyReportCell } from './daily-report-tables.ts';

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Formats a cell of the daily report in Vietnamese notation. A missing value becomes a dash. */
export function formatDailyReportCell(cell: DailyReportCell): string {
  if (cell === undefined) return words.none;
  return typeof cell === 'number' ? inVietnamese.format(cell) : cell.replace('.', ',');
}

const fillPlaceholders = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export function formatDailyReportTitle({ to }: DailyReport): string {
  return `${words.title} ${formatDay(to, 'vi')}`;
}

/**
 * Returns the header lines of the daily report: its period, the time of its creation, the time at which open tickets were
 * counted, and the tickets that it omits.
 */
export function formatDailyReportPeriodLines({ from, to, madeAt, backlog }: DailyReport): string[] {
  return [
    fillPlaceholders(words.period, {
      from: formatInstant(from, 'vi'),
      to: formatInstant(to, 'vi'),
    }),
    fillPlaceholders(words.madeAt, { at: formatInstant(madeAt, 'vi') }),
    fillPlaceholders(words.backlogAt, { at: formatInstant(backlog.at, 'vi') }),
    words.omissions,
  ];
}

/** Returns the file name of the daily report for download as Excel or PDF file. */
export function formatDailyReportFileName({ date }: DailyReport, ending: 'xlsx' | 'pdf'): string {
  return fillPlaceholders(words.file, { date, ending });
}
