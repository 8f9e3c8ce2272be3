import type { DailyReport } from '../figures/daily-report.ts';
import { dateInWords, dayInWords } from './dates.ts';
import type { Cell } from './report-tables.ts';
import { reportWords as words } from './wording/report.ts';

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A cell as people read it. */
export const cellText = (cell: Cell): string => {
  if (cell === undefined) return words.none;
  return typeof cell === 'number' ? inVietnamese.format(cell) : cell.replace('.', ',');
};

/** Below the first it needs attention, below the second it can't stay so. */
const [good, poor] = [90, 70];

export const toneOfPercent = (percent: number): 'leaf' | 'amber' | 'alarm' => {
  if (percent >= good) return 'leaf';
  return percent >= poor ? 'amber' : 'alarm';
};

const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export const reportTitle = ({ to }: DailyReport): string =>
  `${words.title} ${dayInWords(to, 'vi')}`;

/** Of which hours it is, and when it was made. */
export const reportTimes = ({ from, to, madeAt, backlog }: DailyReport): string[] => [
  filled(words.period, { from: dateInWords(from, 'vi'), to: dateInWords(to, 'vi') }),
  filled(words.madeAt, { at: dateInWords(madeAt, 'vi') }),
  filled(words.backlogAt, { at: dateInWords(backlog.at, 'vi') }),
];

/** The name of the report as a file. */
export const reportFile = ({ date }: DailyReport, ending: 'xlsx' | 'pdf'): string =>
  filled(words.file, { date, ending });
