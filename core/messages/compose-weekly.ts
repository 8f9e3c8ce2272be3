import type { StatisticsTotals } from '../statistics/statistics.ts';
import type { OverdueUnit, WeeklyReport } from '../statistics/weekly-report.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type EmailMessage, toEmailMessage } from './compose.ts';
import { formatSmsDateTime } from './dates.ts';
import { formatCell } from './report-text.ts';
import { type WeeklyFacts, weeklyMessages as words } from './wording/weekly-messages.ts';

const fullDate = (date: LocalDate): string => date.split('-').toReversed().join('/');

/** Formats an on-time percentage, such as "84,2%", or a dash if no deadline fell into the period. */
const percentText = (percent: number | undefined): string =>
  percent === undefined ? formatCell(percent) : `${formatCell(percent)}%`;

const compared = (
  { total, before }: WeeklyReport,
  text: (flow: StatisticsTotals) => string,
): { now: string; before: string } => ({ now: text(total), before: text(before) });

const factsOf = (report: WeeklyReport): WeeklyFacts => ({
  from: fullDate(report.from).slice(0, 5),
  to: fullDate(report.to),
  opened: compared(report, ({ opened }) => formatCell(opened)),
  answered: compared(report, ({ answered }) => formatCell(answered)),
  onTime: compared(report, ({ onTimePercent }) => percentText(onTimePercent)),
  due: formatCell(report.total.resolveDue),
  satisfaction: formatCell(report.total.satisfaction),
  ratings: formatCell(report.total.ratings),
  open: formatCell(report.open),
  late: formatCell(report.late),
});

const unitLine = ({ name, late, lateSince, onTimePercent }: OverdueUnit, index: number): string =>
  words.unit({
    place: index + 1,
    name,
    late: formatCell(late),
    since: lateSince ? formatSmsDateTime(lateSince) : '',
    onTime: onTimePercent === undefined ? '' : percentText(onTimePercent),
  });

/**
 * Composes the weekly e-mail to the province's leadership: statistics, units that need attention, a request to act, and
 * links.
 */
export function composeWeeklyReport(
  report: WeeklyReport,
  { unitName, portalUrl }: { unitName: string; portalUrl: string },
): EmailMessage {
  const facts = factsOf(report);
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
        ? [words.unitsTitle, ...units.map(unitLine), words.request]
        : [words.nothing]),
      words.links(`${portalUrl}/hieu-qua`, `${portalUrl}/console/supervision?view=late`),
    ],
  });
}
