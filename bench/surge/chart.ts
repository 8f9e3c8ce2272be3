import { formatNumber } from '../cost/markdown.ts';
import { assumptions, scenarios } from './assumptions.ts';
import type { PhoneDayStatistics } from './phone-day-statistics.ts';
import type { SurgeResults, SurgeScenarioName } from './results.ts';
import { type AssumptionSensitivity, summarizePhoneDays } from './study.ts';

const ink = '#18211E';
const soft = '#4A5753';
const line = '#D9DDD6';
const width = 960;
const left = 250;
const right = 40;
const across = width - left - right;

type Part = {
  name: string;
  color: string;
  legendAt: number;
  share(day: PhoneDayStatistics): number;
};

const parts: readonly Part[] = [
  {
    name: 'talked with an operator, or 115',
    color: '#A62B5F',
    legendAt: 0,
    share: ({ ended, callers }) => (ended.talked + ended.emergency) / callers,
  },
  {
    name: 'heard the state of their ticket',
    color: '#1F5FA8',
    legendAt: 226,
    share: ({ ended, callers }) => ended.informed / callers,
  },
  {
    name: 'registered request',
    color: '#0B5F53',
    legendAt: 446,
    share: ({ ended, callers }) => ended.registered / callers,
  },
  {
    name: 'nothing',
    color: '#B3261E',
    legendAt: 596,
    share: ({ ended, callers }) => ended.lost / callers,
  },
];

type Text = {
  x: number;
  y: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  weight?: number;
  size?: number;
};

const text = (
  content: string,
  { x, y, fill = ink, anchor = 'start', weight = 400, size = 14 }: Text,
) =>
  `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}" font-size="${size}">${content}</text>`;

const bar = (x: number, y: number, wide: number, high: number, fill: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(0, wide).toFixed(1)}" height="${high}" fill="${fill}"/>`;

const percent = (share: number, digits = 0): string => `${formatNumber(100 * share, digits)} %`;

/** Minimum length of a bar in the chart, as a share of the full width, at which the bar has space for its number. */
const roomForNumber = 0.045;

const scenarioBar = (
  name: SurgeScenarioName,
  days: readonly PhoneDayStatistics[],
  y: number,
): string => {
  const shares = parts.map(({ share }) => summarizePhoneDays(days, share).median);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const pieces = parts.map(({ color }, place) => {
    const before = shares.slice(0, place).reduce((sum, share) => sum + share, 0) / all;
    const share = (shares[place] ?? 0) / all;
    const x = left + before * across;
    const hasLabel = share > roomForNumber;
    const middle = {
      x: x + (share * across) / 2,
      y: y + 25,
      fill: '#FFFFFF',
      anchor: 'middle',
    } as const;
    return (
      bar(x, y, share * across - 1, 38, color) + (hasLabel ? text(percent(share), middle) : '')
    );
  });
  const served = summarizePhoneDays(days, (day) => day.served).median;
  return [
    text(scenarios[name].name, { x: left - 14, y: y + 16, anchor: 'end', weight: 600 }),
    text(`${formatNumber(scenarios[name].callers)} callers, ${percent(served, 1)} served`, {
      x: left - 14,
      y: y + 34,
      fill: soft,
      anchor: 'end',
      size: 12,
    }),
    ...pieces,
  ].join('');
};

const targetMark = (share: number, y: number): string => {
  const x = left + share * across;
  return `<path d="M${x} ${y - 5}V${y + 43}" stroke="#FFD54A" stroke-width="3"/>${text(
    `target ${percent(share)}`,
    { x: x - 6, y: y - 8, fill: soft, anchor: 'end', size: 12 },
  )}`;
};

const legend = (y: number): string =>
  parts
    .map(({ name, color, legendAt }) => {
      const x = left + legendAt;
      return bar(x, y - 11, 12, 12, color) + text(name, { x: x + 18, y, fill: soft, size: 12 });
    })
    .join('');

/** Splits a camel-case identifier into words: `hangUpPerMinute` becomes `hang up per minute`. */
const splitIdentifier = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const shown = 9;
const rowHeight = 26;

const tornado = (swings: readonly AssumptionSensitivity[], base: number, top: number): string => {
  const few = swings.slice(0, shown);
  const ends = few.flatMap(({ low, high }) => [low, high]);
  const [from, to] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const from100 = Math.floor(from * 50) / 50;
  const to100 = Math.ceil(to * 50) / 50;
  const x = (share: number) => left + ((share - from100) / (to100 - from100)) * across;
  const rows = few.map(({ name, low, high }, place) => {
    const y = top + place * rowHeight;
    const [start, end] = [x(Math.min(low, high)), x(Math.max(low, high))];
    const { low: least, high: most } = assumptions[name];
    return [
      text(splitIdentifier(name), { x: left - 14, y: y + 14, anchor: 'end', size: 12, fill: soft }),
      bar(start, y + 2, end - start, 16, '#8A5A00'),
      text(String(low < high ? least : most), {
        x: start - 5,
        y: y + 15,
        anchor: 'end',
        size: 11,
        fill: soft,
      }),
      text(String(low < high ? most : least), { x: end + 5, y: y + 15, size: 11, fill: soft }),
    ].join('');
  });
  const bottom = top + few.length * rowHeight;
  const axis = [from100, base, to100].map(
    (share) =>
      `<path d="M${x(share).toFixed(1)} ${top - 4}V${bottom}" stroke="${share === base ? ink : line}"/>${text(
        percent(share, 1),
        { x: x(share), y: bottom + 16, anchor: 'middle', size: 12, fill: soft },
      )}`,
  );
  return [...axis, ...rows].join('');
};

/**
 * Returns an SVG chart of the surge study: the results for callers on three simulated days, and the assumptions with the
 * largest influence.
 */
export function drawSurgeChart({ days, swings }: SurgeResults): string {
  const names = (['base', 'worst', 'tenfold'] as const).filter((name) => days[name].length > 0);
  const bars = names.map((name, place) => scenarioBar(name, days[name], 96 + place * 72));
  const base = summarizePhoneDays(days.worst, ({ served }) => served).median;
  const below = 96 + names.length * 72;
  const height = below + 90 + Math.min(shown, swings.length) * rowHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Segoe UI', Roboto, sans-serif" role="img" aria-label="What becomes of the callers">`,
    `<rect width="${width}" height="${height}" fill="#FBFAF6"/>`,
    text('What becomes of the callers, with 10 operators', { x: 24, y: 36, size: 18, weight: 600 }),
    legend(66),
    ...bars,
    targetMark(0.95, 96 + 72),
    targetMark(0.8, 96 + 144),
    text('What it hangs on: served on the worst day, each assumption at both ends of its range', {
      x: 24,
      y: below + 22,
      size: 15,
      weight: 600,
    }),
    swings.length > 0 ? tornado(swings, base, below + 40) : '',
    '</svg>\n',
  ].join('\n');
}
