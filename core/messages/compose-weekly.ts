import type { Flow } from '../figures/figures.ts';
import type { UnitInNeed, WeeklyReport } from '../figures/weekly-report.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type Email, email } from './compose.ts';
import { shortDate } from './dates.ts';
import { cellText } from './report-text.ts';
import { type WeeklyFacts, weeklyMessages as words } from './wording/weekly-messages.ts';

const fullDate = (date: LocalDate): string => date.split('-').toReversed().join('/');

/** Formats a percentage, "84,2%", or a dash if nothing was due. */
const percentText = (percent: number | undefined): string =>
  percent === undefined ? cellText(percent) : `${cellText(percent)}%`;

const compared = (
  { total, before }: WeeklyReport,
  text: (flow: Flow) => string,
): { now: string; before: string } => ({ now: text(total), before: text(before) });

const factsOf = (report: WeeklyReport): WeeklyFacts => ({
  from: fullDate(report.from).slice(0, 5),
  to: fullDate(report.to),
  opened: compared(report, ({ opened }) => cellText(opened)),
  answered: compared(report, ({ answered }) => cellText(answered)),
  onTime: compared(report, ({ onTimePercent }) => percentText(onTimePercent)),
  due: cellText(report.total.resolveDue),
  satisfaction: cellText(report.total.satisfaction),
  ratings: cellText(report.total.ratings),
  open: cellText(report.open),
  late: cellText(report.late),
});

const unitLine = ({ name, late, lateSince, onTimePercent }: UnitInNeed, index: number): string =>
  words.unit({
    place: index + 1,
    name,
    late: cellText(late),
    since: lateSince ? shortDate(lateSince) : '',
    onTime: onTimePercent === undefined ? '' : percentText(onTimePercent),
  });

/** Composes the leadership's weekly e-mail: statistics, units that need attention, a request to act, and links. */
export const composeWeekly = (
  report: WeeklyReport,
  { unitName, portalUrl }: { unitName: string; portalUrl: string },
): Email => {
  const facts = factsOf(report);
  const { units } = report;
  return email({
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
};
