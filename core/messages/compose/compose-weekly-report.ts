import type { StatisticsTotals } from '../../statistics/statistics.ts';
import type { OverdueUnit, WeeklyReport } from '../../statistics/weekly-report.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { formatSmsDateTime } from '../format-dates.ts';
import {
  type WeeklyReportValues,
  weeklyReportTexts as words,
} from '../kinds/grouped/weekly-report-texts.ts';
import { formatDailyReportCell } from '../texts/daily-report-text.ts';
import { type EmailMessage, toEmailMessage } from './compose-message.ts';

const formatFullDate = (date: LocalDate): string => date.split('-').toReversed().join('/');

/** Formats an on-time percentage, such as "84,2%", or a dash if no deadline fell into the period. */
const formatPercent = (percent: number | undefined): string =>
  percent === undefined ? formatDailyReportCell(percent) : `${formatDailyReportCell(percent)} %`;

const compareWithPreviousWeek = (
  { total, before }: WeeklyReport,
  text: (flow: StatisticsTotals) => string,
): { now: string; before: string } => ({ now: text(total), before: text(before) });

const toReportValues = (report: WeeklyReport): WeeklyReportValues => ({
  from: formatFullDate(report.from).slice(0, 5),
  to: formatFullDate(report.to),
  opened: compareWithPreviousWeek(report, ({ opened }) => formatDailyReportCell(opened)),
  answered: compareWithPreviousWeek(report, ({ answered }) => formatDailyReportCell(answered)),
  onTime: compareWithPreviousWeek(report, ({ onTimePercent }) => formatPercent(onTimePercent)),
  due: formatDailyReportCell(report.total.resolveDue),
  satisfaction: formatDailyReportCell(report.total.satisfaction),
  ratings: formatDailyReportCell(report.total.ratings),
  open: formatDailyReportCell(report.open),
  late: formatDailyReportCell(report.late),
});

const formatUnitLine = (
  { name, late, inherited, lateSince, onTimePercent }: OverdueUnit,
  index: number,
): string =>
  words.unit({
    place: index + 1,
    name,
    late: formatDailyReportCell(late),
    inherited: inherited === undefined ? '' : formatDailyReportCell(inherited),
    since: lateSince ? formatSmsDateTime(lateSince) : '',
    onTime: onTimePercent === undefined ? '' : formatPercent(onTimePercent),
  });

/**
 * Composes the weekly e-mail to the province's leadership: statistics, units that need attention, a request to act, and
 * links.
 */
export function composeWeeklyReport(
  report: WeeklyReport,
  { unitName, portalUrl }: { unitName: string; portalUrl: string },
): EmailMessage {
  const facts = toReportValues(report);
  const { units } = report;
  return toEmailMessage({
    subject: words.subject(facts, units.length),
    lines: [
      words.greeting(unitName),
      words.intro(facts),
      words.week(facts),
      ...(report.total.ratings > 0 ? [words.satisfaction(facts)] : []),
      words.backlog(facts),
      ...(units.length > 0
        ? [words.unitsTitle, ...units.map(formatUnitLine), words.request]
        : [words.nothing]),
      words.links(`${portalUrl}/hieu-qua`, `${portalUrl}/console/supervision?view=late`),
    ],
  });
}
