import type { DailyReport } from '../statistics/daily-report.ts';
import { formatDay, formatInstant } from './dates.ts';
import type { ReportCell } from './report-tables.ts';
import { reportTexts as words } from './wording/report.ts';

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Formats a report cell in Vietnamese notation. A missing value becomes a dash. */
export function formatCell(cell: ReportCell): string {
  if (cell === undefined) return words.none;
  return typeof cell === 'number' ? inVietnamese.format(cell) : cell.replace('.', ',');
}

/** Thresholds for on-time percentages: a value below `good` is displayed as a warning, below `poor` as an alarm. */
const [good, poor] = [90, 70];

export function selectPercentTone(percent: number): 'leaf' | 'amber' | 'alarm' {
  if (percent >= good) return 'leaf';
  return percent >= poor ? 'amber' : 'alarm';
}

const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export function formatReportTitle({ to }: DailyReport): string {
  return `${words.title} ${formatDay(to, 'vi')}`;
}

/**
 * Returns the report's header lines: its period, and the times at which the report and the numbers of open tickets were
 * computed.
 */
export function formatReportPeriodLines({ from, to, madeAt, backlog }: DailyReport): string[] {
  return [
    filled(words.period, { from: formatInstant(from, 'vi'), to: formatInstant(to, 'vi') }),
    filled(words.madeAt, { at: formatInstant(madeAt, 'vi') }),
    filled(words.backlogAt, { at: formatInstant(backlog.at, 'vi') }),
  ];
}

/** Returns the name of the report file for download. */
export function formatReportFileName({ date }: DailyReport, ending: 'xlsx' | 'pdf'): string {
  return filled(words.file, { date, ending });
}
