import { formatMarkdownTable, formatNumber } from '../cost/markdown.ts';
import { assumptions, scenarios, supervisor } from './assumptions.ts';
import type { PhoneDayStatistics } from './phone-day-statistics.ts';
import type { SurgeResults, SurgeScenarioName } from './results.ts';
import {
  type AssumptionSensitivity,
  computeSensitivityWidth,
  type PhoneDaySpread,
  summarizePhoneDays,
} from './study.ts';

const names = ['base', 'worst', 'tenfold'] as const satisfies readonly SurgeScenarioName[];

const percent = (share: number): string => `${formatNumber(100 * share, 1)} %`;
const minutes = (value: number): string => `${formatNumber(value, 1)} min`;
const formatWholeNumber = (value: number): string => formatNumber(value);
const usd = (value: number): string => `$${formatNumber(value)}`;

/**
 * Formats a median with its range. The range is omitted for a single day, and for results of older versions that lack it.
 */
const spoken = ({ median, low, high }: PhoneDaySpread, show: (value: number) => string): string =>
  Number.isNaN(median)
    ? '–'
    : low === high
      ? show(median)
      : `${show(median)} (${show(low)} to ${show(high)})`;

type Row = [
  what: string,
  figure: (day: PhoneDayStatistics) => number,
  show: (value: number) => string,
];

const shareOf =
  (...kinds: (keyof PhoneDayStatistics['ended'])[]) =>
  ({ ended, callers }: PhoneDayStatistics): number =>
    kinds.reduce((sum, kind) => sum + ended[kind], 0) / callers;

const rows: readonly Row[] = [
  ['**served**', ({ served }) => served, percent],
  ['– on the first call', ({ servedAtOnce }) => servedAtOnce, percent],
  ['– registered request', shareOf('registered'), percent],
  ['– – without topic, place and message', ({ bare, callers }) => bare / callers, percent],
  ['– heard the status of a ticket', shareOf('informed'), percent],
  ['– talked with an operator', shareOf('talked'), percent],
  ['– sent to 115 in an emergency', shareOf('emergency'), percent],
  ['operator reached, of callers who want one', ({ talkedOfAsking }) => talkedOfAsking, percent],
  ['busy tones', ({ busyTones }) => busyTones, formatWholeNumber],
  ['concurrent calls, maximum', ({ linesMost }) => linesMost, formatWholeNumber],
  ['wait in a queue, 90th percentile', ({ waitMinutes }) => waitMinutes.ninetieth, minutes],
  ['tickets opened', ({ tickets }) => tickets, formatWholeNumber],
  ['callbacks promised', ({ callbacks }) => callbacks.promised, formatWholeNumber],
  ['– made', ({ callbacks }) => callbacks.made, formatWholeNumber],
  ['tickets to classify by hand', ({ unclassified }) => unclassified, formatWholeNumber],
  ['operator hours', ({ operatorHours }) => operatorHours, formatWholeNumber],
  ['cost of the day', ({ costs }) => costs.all, usd],
  ['– call minutes', ({ costs }) => costs.voice, usd],
];

const medianOf = (days: readonly PhoneDayStatistics[], figure: Row[1]): PhoneDaySpread => {
  const { median } = summarizePhoneDays(days, figure);
  return { median, low: median, high: median };
};

const daysTable = ({ days }: SurgeResults): string =>
  formatMarkdownTable(
    [
      'each caller counts once',
      ...names.map(
        (name) => `${scenarios[name].name}, ${formatWholeNumber(scenarios[name].callers)} callers`,
      ),
    ],
    [
      ['days simulated', ...names.map((name) => formatWholeNumber(days[name].length))],
      ...rows.map(([what, figure, show]) => [
        what,
        ...names.map((name) =>
          days[name].length === 0 ? '–' : spoken(medianOf(days[name], figure), show),
        ),
      ]),
    ],
  );

const targets = [
  { name: 'base', least: 0.95 },
  { name: 'worst', least: 0.95 },
  { name: 'tenfold', least: 0.9 },
] as const;

const verdictTable = (days: SurgeResults['days']): string =>
  formatMarkdownTable(
    ['target, with 10 operators', 'is', ''],
    targets
      .filter(({ name }) => days[name].length > 0)
      .map(({ name, least }) => {
        const served = summarizePhoneDays(days[name], (day) => day.served);
        const verdict =
          served.low >= least ? 'met' : served.median >= least ? 'met on most days' : 'MISSED';
        return [
          `${scenarios[name].name}: at least ${formatWholeNumber(100 * least)} %`,
          spoken(served, percent),
          verdict,
        ];
      }),
  );

const swingRow = (swing: AssumptionSensitivity): string[] => {
  const { name, low, high } = swing;
  const { note, value, ...range } = assumptions[name];
  return [
    note,
    `${range.low} … **${value}** … ${range.high}`,
    percent(low),
    percent(high),
    formatNumber(100 * computeSensitivityWidth(swing), 1),
  ];
};

/** Minimum influence on the share of callers who got help. The table lists only assumptions with at least this influence. */
const minWidth = 0.01;

const swingsTable = ({ swings }: SurgeResults): string =>
  formatMarkdownTable(
    ['assumption', 'low … **taken** … high', 'served, at low', 'at high', 'points'],
    swings.filter((swing) => computeSensitivityWidth(swing) >= minWidth).map(swingRow),
  );

const rulesTable = (): string =>
  formatMarkdownTable(
    ['level', 'as soon as'],
    supervisor.levels.map(({ level, longestWaitMinutes, callbacksOwed, linesInUse }) => [
      level,
      [
        longestWaitMinutes !== undefined && `somebody waits ${longestWaitMinutes} minutes`,
        callbacksOwed !== undefined && `${callbacksOwed} callbacks are pending`,
        linesInUse !== undefined &&
          `${formatWholeNumber(100 * linesInUse)} % of the lines are in use`,
      ]
        .filter((part) => part !== false)
        .join(' or '),
    ]),
  );

/** Returns the Markdown tables for `docs/surge.md`, keyed by the names of their markers. */
export function formatSurgeTables(results: SurgeResults): Record<string, string> {
  return {
    verdict: verdictTable(results.days),
    impatient: verdictTable(results.impatientDays),
    days: daysTable(results),
    sensitivity: swingsTable(results),
    ladder: rulesTable(),
  };
}
