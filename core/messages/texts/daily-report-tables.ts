import { dailyReportTexts as words } from '../../../i18n/office.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import type { DailyReport, UnitStatistics } from '../../statistics/daily-report.ts';
import type { StatisticsTotals } from '../../statistics/statistics.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';

export type DailyReportCell = string | number | undefined;

/** Table of the daily report, for the web page, the Excel workbook and the PDF file. */
export type DailyReportTable = {
  title: string;
  note?: string;
  columns: string[];
  rows: DailyReportCell[][];
  /** Index of the table column whose percentages are also shown as bars. */
  bar?: number;
  empty: string;
};

const { columns } = words;

const measures = [
  'opened',
  'answered',
  'closed',
  'reopened',
  'resolveDue',
  'resolveMissed',
  'onTimePercent',
  'acknowledgedOnTimePercent',
  'satisfaction',
  'ratings',
] as const;

const computeChange = (now: number | undefined, before: number | undefined): DailyReportCell => {
  if (now === undefined || before === undefined) return undefined;
  const difference = Math.round((now - before) * 10) / 10;
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
};

const toTotalsTable = ({ total, before }: DailyReport): DailyReportTable => ({
  title: words.total,
  note: words.totalNote,
  columns: [columns.measure, words.today, words.before, words.change],
  rows: measures.map((measure) => [
    words.measures[measure],
    total[measure],
    before[measure],
    computeChange(total[measure], before[measure]),
  ]),
  empty: words.nothing,
});

const flowColumns = [
  columns.opened,
  columns.answered,
  columns.onTime,
  columns.closed,
  columns.reopened,
  columns.satisfaction,
];

const onTimeColumn = 3;

const toFlowCells = (flow: StatisticsTotals): DailyReportCell[] => [
  flow.opened,
  flow.answered,
  flow.onTimePercent,
  flow.closed,
  flow.reopened,
  flow.satisfaction,
];

type NamedTotals = StatisticsTotals & { name: string };

const toGroupedTable = (
  title: string,
  column: string,
  groups: readonly NamedTotals[],
): DailyReportTable => ({
  title,
  columns: [column, ...flowColumns],
  rows: groups.map((group) => [group.name, ...toFlowCells(group)]),
  bar: onTimeColumn,
  empty: words.nothing,
});

const toUnitsTable = (groups: readonly UnitStatistics[]): DailyReportTable => ({
  title: words.byUnit,
  note: words.byUnitNote,
  columns: [
    ...[columns.unit, columns.opened, columns.answered, columns.onTime],
    ...[columns.open, columns.late, columns.satisfaction],
  ],
  rows: groups.map((unit) => [
    ...[unit.name, unit.opened, unit.answered, unit.onTimePercent],
    ...[unit.open, unit.late, unit.satisfaction],
  ]),
  bar: onTimeColumn,
  empty: words.nothing,
});

const getClockName = (clock: string): string =>
  clock === 'acknowledge' ? words.clocks.acknowledge : words.clocks.resolve;

const toOverdueTable = ({ backlog }: DailyReport): DailyReportTable => ({
  title: words.lateTitle,
  note: words.lateNote,
  columns: [columns.clock, columns.level, columns.tickets],
  rows: backlog.late.map(({ clock, percent, tickets }) => [
    getClockName(clock),
    `${percent} %`,
    tickets,
  ]),
  empty: words.nothingLate,
});

/** Returns the daily report's table of open tickets by status. */
const toStatusTable = ({ backlog }: DailyReport): DailyReportTable => {
  const byLabel = new Map<string, number>();
  for (const status of TicketStatus.options) {
    const tickets = backlog.byStatus[status];
    const label = staffStatusLabels.vi[status];
    if (tickets) byLabel.set(label, (byLabel.get(label) ?? 0) + tickets);
  }
  return {
    title: words.statusTitle,
    columns: [columns.status, columns.tickets],
    rows: [...byLabel],
    empty: words.nothingOpen,
  };
};

const callMeasures = [
  ...(['calls', 'answered', 'abandoned', 'voicemail', 'callback', 'registered'] as const),
  ...(['informed', 'emergency', 'hungUp', 'calledOut', 'waitedOnAverage'] as const),
  ...(['talkedOnAverage', 'satisfaction'] as const),
] as const;

/**
 * Returns the daily report's tables about telephone calls. Empty if there were no calls, for instance on stages without a
 * telephone number.
 */
const toCallTables = ({ calls: made }: DailyReport): DailyReportTable[] =>
  !made || made.byHour.length === 0
    ? []
    : [
        {
          title: words.calls.title,
          columns: [columns.measure, words.today],
          rows: callMeasures.map((measure) => [words.calls.measures[measure], made.total[measure]]),
          empty: words.calls.nothing,
        },
        {
          title: words.calls.byHour,
          columns: [
            words.calls.hour,
            ...(['calls', 'answered', 'abandoned', 'waitedOnAverage'] as const).map(
              (measure) => words.calls.measures[measure],
            ),
          ],
          rows: made.byHour.map(({ hour, ...flow }) => [
            ...[`${hour}–${hour + 1}`, flow.calls, flow.answered, flow.abandoned],
            flow.waitedOnAverage,
          ]),
          empty: words.calls.nothing,
        },
      ];

/** Returns the tables of the daily report, general tables first. */
export function toDailyReportTables(report: DailyReport): DailyReportTable[] {
  return [
    toTotalsTable(report),
    toOverdueTable(report),
    toStatusTable(report),
    ...toCallTables(report),
    toGroupedTable(words.byService, columns.service, report.byService),
    toGroupedTable(words.byDistrict, columns.district, report.byDistrict),
    toUnitsTable(report.byUnit),
  ];
}
