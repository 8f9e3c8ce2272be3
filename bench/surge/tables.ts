import { number, table } from '../cost/markdown.ts';
import { AssumptionName, assumptions, scenarios, supervisor } from './assumptions.ts';
import type { DayFigures } from './figures.ts';
import type { Results, ScenarioName } from './results.ts';
import { type Spread, type Swing, spreadOf, widthOf } from './study.ts';

const names = ['base', 'worst', 'tenfold'] as const satisfies readonly ScenarioName[];

const percent = (share: number): string => `${number(100 * share, 1)} %`;
const minutes = (value: number): string => `${number(value, 1)} min`;
const seconds = (value: number): string => `${number(value)} s`;
const whole = (value: number): string => number(value);
const usd = (value: number): string => `$${number(value)}`;

/** A single day has no spread, and an older one not every figure. */
const spoken = ({ median, low, high }: Spread, show: (value: number) => string): string =>
  Number.isNaN(median)
    ? '–'
    : low === high
      ? show(median)
      : `${show(median)} (${show(low)} to ${show(high)})`;

type Row = [what: string, figure: (day: DayFigures) => number, show: (value: number) => string];

const shareOf =
  (...kinds: (keyof DayFigures['ended'])[]) =>
  ({ ended, callers }: DayFigures): number =>
    kinds.reduce((sum, kind) => sum + ended[kind], 0) / callers;

const rows: readonly Row[] = [
  ['**with a registered request or what they came for**', ({ served }) => served, percent],
  ['– on the first call', ({ servedAtOnce }) => servedAtOnce, percent],
  ['– a registered request', shareOf('registered'), percent],
  ['– – of them, without topic, place and message', ({ bare, callers }) => bare / callers, percent],
  ['– the state of their ticket heard', shareOf('informed'), percent],
  ['– a talk with an operator, on the line or called back', shareOf('talked'), percent],
  ['– put through to 115', shareOf('emergency'), percent],
  ['nothing', shareOf('lost'), percent],
  [
    '– of them, after they had left a queue',
    ({ lostWaiting, callers }) => lostWaiting / callers,
    percent,
  ],
  ['of those who want a person, talked with one', ({ talkedOfAsking }) => talkedOfAsking, percent],
  ['calls taken', ({ calls }) => calls, whole],
  ['busy tones', ({ busyTones }) => busyTones, whole],
  ['most calls at once', ({ linesMost }) => linesMost, whole],
  ['answered from the queue', ({ waitMinutes }) => waitMinutes.count, whole],
  ['– their wait, median', ({ waitMinutes }) => waitMinutes.median, minutes],
  ['– nine of ten waited at most', ({ waitMinutes }) => waitMinutes.ninetieth, minutes],
  ['left the queue', ({ leftQueue }) => leftQueue, whole],
  ['half of the tickets were there after', ({ secondsToTicket }) => secondsToTicket, seconds],
  ['tickets opened', ({ tickets }) => tickets, whole],
  ['callbacks promised', ({ callbacks }) => callbacks.promised, whole],
  ['– made', ({ callbacks }) => callbacks.made, whole],
  ['– owed at midnight', ({ callbacks }) => callbacks.owed, whole],
  ['tickets that an operator has yet to classify', ({ unclassified }) => unclassified, whole],
  ['operators busy, hours', ({ operatorHours }) => operatorHours, whole],
  [
    'hours at level normal or information',
    (day) => day.hoursAt.normal + day.hoursAt.information,
    whole,
  ],
  ['– self-registration', ({ hoursAt }) => hoursAt['self-registration'], whole],
  ['– callback', ({ hoursAt }) => hoursAt.callback, whole],
  ['– voicemail', ({ hoursAt }) => hoursAt.voicemail, whole],
  ['– SMS link', ({ hoursAt }) => hoursAt['sms-link'], whole],
  ['SMS with the code that the ceiling held back', ({ smsOverCeiling }) => smsOverCeiling, whole],
  ['cost of the day', ({ costs }) => costs.all, usd],
  ['– minutes on the line', ({ costs }) => costs.voice, usd],
  ['– callbacks', ({ costs }) => costs.callbacks, usd],
  ['– SMS with the code', ({ costs }) => costs.sms, usd],
  [
    '– functions, and the tickets’ whole lives',
    ({ costs }) => costs.functions + costs.tickets,
    usd,
  ],
];

const daysTable = ({ days }: Results): string =>
  table(
    [
      'of the callers, of whom each counts once',
      ...names.map((name) => `${scenarios[name].name}, ${whole(scenarios[name].callers)} callers`),
    ],
    [
      ['days simulated', ...names.map((name) => whole(days[name].length))],
      ...rows.map(([what, figure, show]) => [
        what,
        ...names.map((name) =>
          days[name].length === 0 ? '–' : spoken(spreadOf(days[name], figure), show),
        ),
      ]),
    ],
  );

const targets = [
  { name: 'worst', least: 0.95 },
  { name: 'tenfold', least: 0.8 },
] as const;

const verdictTable = ({ days }: Results): string =>
  table(
    ['target, with 10 operators', 'is', ''],
    targets
      .filter(({ name }) => days[name].length > 0)
      .map(({ name, least }) => {
        const served = spreadOf(days[name], (day) => day.served);
        const verdict =
          served.low >= least ? 'met' : served.median >= least ? 'met on most days' : 'MISSED';
        return [
          `${scenarios[name].name}: at least ${whole(100 * least)} %`,
          spoken(served, percent),
          verdict,
        ];
      }),
  );

const swingRow = (swing: Swing): string[] => {
  const { name, low, high } = swing;
  const { note, value, ...range } = assumptions[name];
  return [
    note,
    `${range.low} … **${value}** … ${range.high}`,
    percent(low),
    percent(high),
    number(100 * widthOf(swing), 1),
  ];
};

const swingsTable = ({ swings }: Results): string =>
  table(
    ['assumption', 'low … **taken** … high', 'served, at low', 'at high', 'points'],
    swings.map(swingRow),
  );

const assumptionsTable = (): string =>
  table(
    ['what is taken for granted', 'value', 'low', 'high', 'where it is from'],
    AssumptionName.options.map((name) => {
      const { note, value, low, high, source } = assumptions[name];
      return [note, String(value), String(low), String(high), source];
    }),
  );

const rulesTable = (): string =>
  table(
    ['level', 'as soon as'],
    supervisor.levels.map(({ level, longestWaitMinutes, callbacksOwed, linesInUse }) => [
      level,
      [
        longestWaitMinutes !== undefined && `somebody waits ${longestWaitMinutes} minutes`,
        callbacksOwed !== undefined && `${callbacksOwed} callbacks are owed`,
        linesInUse !== undefined && `${whole(100 * linesInUse)} % of the lines are in use`,
      ]
        .filter((part) => part !== false)
        .join(' or '),
    ]),
  );

/** What `docs/surge.md` shows of the results. */
export const tablesOf = (results: Results): Record<string, string> => ({
  verdict: verdictTable(results),
  days: daysTable(results),
  sensitivity: swingsTable(results),
  ladder: rulesTable(),
  assumptions: assumptionsTable(),
});
