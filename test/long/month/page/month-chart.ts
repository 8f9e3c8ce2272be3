import type { DayNumbers, UnitTimes } from './day-numbers.ts';

const width = 960;
const panel = { height: 170, left: 60, right: 20, gap: 70, top: 56 };
const inner = width - panel.left - panel.right;

const colors = {
  ...{ open: '#0B5F53', late: '#A62B5F', answered: '#8C9A2B' },
  ...{ sms: '#2B5FA6', emails: '#9BB4D6', hours: '#4A5753' },
} as const;
type Color = keyof typeof colors;

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="#18211E" font-size="12" ${more}>${content}</text>`;

/** Returns the top coordinate of the n-th panel in a chart. */
const topOf = (at: number): number => panel.top + at * (panel.height + panel.gap);

const heading = (at: number, title: string): string =>
  text(panel.left, topOf(at) - 28, title, 'font-weight="600"');

const legend = (at: number, names: readonly [Color, string][]): string =>
  names
    .map(([color, name], index) => {
      const x = panel.left + index * 170;
      const y = topOf(at) - 18;
      return `<rect x="${x}" y="${y}" width="10" height="10" fill="${colors[color]}"/>${text(x + 15, y + 10, name)}`;
    })
    .join('');

const axis = (at: number, most: number): string => {
  const [top, bottom] = [topOf(at), topOf(at) + panel.height];
  return [
    `<path d="M${panel.left} ${top}V${bottom}H${width - panel.right}" fill="none" stroke="#4A5753"/>`,
    text(panel.left - 8, top + 4, String(most), 'text-anchor="end"'),
    text(panel.left - 8, bottom, '0', 'text-anchor="end"'),
  ].join('');
};

type Series = { color: Color; values: readonly number[] };

const line = (at: number, most: number, { color, values }: Series): string => {
  const points = values.map((value, index) => {
    const x = panel.left + ((index + 0.5) * inner) / values.length;
    const y = topOf(at) + panel.height * (1 - value / Math.max(1, most));
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colors[color]}" stroke-width="2"/>`;
};

const bars = (at: number, most: number, { color, values }: Series): string =>
  values
    .map((value, index) => {
      const slot = inner / values.length;
      const height = (panel.height * value) / Math.max(1, most);
      const x = panel.left + index * slot + slot * 0.15;
      const y = topOf(at) + panel.height - height;
      return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(slot * 0.7).toFixed(1)}" height="${height.toFixed(1)}" fill="${colors[color]}"/>`;
    })
    .join('');

const days = (at: number, all: readonly DayNumbers[]): string =>
  all
    .map(({ date }, index) => {
      const [, month, day] = date.split('-');
      const x = panel.left + ((index + 0.5) * inner) / all.length;
      const y = topOf(at) + panel.height + 16;
      return index % 5 === 0
        ? text(x, y, `${Number(day)}/${Number(month)}`, 'text-anchor="middle"')
        : '';
    })
    .join('');

const running = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
};

const tickets = (all: readonly DayNumbers[]): string => {
  const answered = running(all.map((day) => day.answered));
  const most = Math.max(...answered, ...all.map(({ open }) => open));
  const series: Series[] = [
    { color: 'answered', values: answered },
    { color: 'open', values: all.map(({ open }) => open) },
    { color: 'late', values: all.map(({ late }) => late) },
  ];
  return [
    heading(0, 'Tickets at the end of each day'),
    legend(0, [
      ['answered', 'answered so far'],
      ['open', 'open'],
      ['late', 'open and late'],
    ]),
    axis(0, most),
    ...series.map((one) => line(0, most, one)),
    days(0, all),
  ].join('\n');
};

const messages = (all: readonly DayNumbers[]): string => {
  const most = Math.max(...all.map(({ emails, sms }) => Math.max(emails, sms)));
  return [
    heading(1, 'Messages a day'),
    legend(1, [
      ['emails', 'e-mail'],
      ['sms', 'SMS'],
    ]),
    axis(1, most),
    bars(1, most, { color: 'emails', values: all.map(({ emails }) => emails) }),
    line(1, most, { color: 'sms', values: all.map(({ sms }) => sms) }),
    days(1, all),
  ].join('\n');
};

const row = { height: 20, label: 330, hours: 60 };

/** Draws one horizontal bar for each unit, with the unit's name on its left and the hours on its right. */
const responses = (units: readonly UnitTimes[]): string => {
  const most = Math.max(1, ...units.map(({ medianHours = 0 }) => medianHours));
  const left = panel.left + row.label;
  const rows = units.map(({ unit, medianHours }, index) => {
    const y = topOf(2) + index * row.height;
    const length = ((width - panel.right - row.hours - left) * (medianHours ?? 0)) / most;
    const value = medianHours === undefined ? 'no answer' : String(Math.round(medianHours));
    return [
      text(left - 8, y, unit, 'text-anchor="end"'),
      `<rect x="${left}" y="${y - 11}" width="${length.toFixed(1)}" height="13" fill="${colors.hours}"/>`,
      text(left + length + 6, y, value),
    ].join('');
  });
  return [heading(2, 'Median hours to the answer, of the units with most tickets'), ...rows].join(
    '\n',
  );
};

/** Returns an SVG with open, overdue and answered tickets, messages per day, and response times by unit. */
export function drawMonthChart(all: readonly DayNumbers[], units: readonly UnitTimes[]): string {
  const height = topOf(2) + units.length * row.height + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Segoe UI', Roboto, sans-serif" role="img" aria-label="A month of the hotline">`,
    `<rect width="${width}" height="${height}" fill="#FBFAF6"/>`,
    ...[tickets(all), messages(all), responses(units)],
    '</svg>',
    '',
  ].join('\n');
}
