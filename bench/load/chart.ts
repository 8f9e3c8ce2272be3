import type { LoadSample } from './main.ts';

const [width, height] = [720, 260];
const plot = { left: 72, top: 56, wide: 600, high: 150 };

const text = (content: string, x: number, y: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="12" fill="#4A5753" ${more}>${content}</text>`;

type Series = { name: string; color: string; read(sample: LoadSample): number };

const allSeries: readonly Series[] = [
  { name: 'memory in MB', color: '#0B5F53', read: ({ megabytes }) => megabytes },
  { name: 'open handles', color: '#A62B5F', read: ({ handles }) => handles },
];

const drawSeries = (
  { name, color, read }: Series,
  at: number,
  samples: readonly LoadSample[],
  scale: { minutes: number; highest: number },
): string => {
  const points = samples.map((sample) => {
    const x = plot.left + (sample.minute / scale.minutes) * plot.wide;
    const y = plot.top + plot.high * (1 - read(sample) / scale.highest);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const last = samples.at(-1);
  const label = `${name}: ${last ? read(last) : 0} at the end`;
  return [
    `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
    `<rect x="${plot.left + at * 300}" y="${height - 24}" width="12" height="12" fill="${color}"/>`,
    text(label, plot.left + at * 300 + 18, height - 14),
  ].join('');
};

/** Returns an SVG chart of memory and open handles of the local run during a load measurement. */
export function drawLoadChart(
  samples: readonly LoadSample[],
  { minutes, perSecond }: { minutes: number; perSecond: number },
): string {
  const values = samples.flatMap((sample) => allSeries.map(({ read }) => read(sample)));
  const highest = Math.ceil(Math.max(...values, 1) / 500) * 500;
  const { left, top, wide, high } = plot;
  const gridLine = (share: number) => {
    const y = top + high * (1 - share);
    const value = text(String(highest * share), left - 8, y + 4, 'text-anchor="end"');
    return `<path d="M${left} ${y}H${left + wide}" stroke="#D9DDD6"/>${value}`;
  };
  const title = `Local run at ${perSecond} reports a second for ${minutes} minutes`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#FBFAF6"/>`,
    `<text x="24" y="32" font-size="16" font-weight="600" fill="#18211E">${title}</text>`,
    ...[0, 0.5, 1].map(gridLine),
    ...allSeries.map((series, at) => drawSeries(series, at, samples, { minutes, highest })),
    text('start', left, top + high + 18),
    text(`${minutes} min`, left + wide, top + high + 18, 'text-anchor="end"'),
    '</svg>\n',
  ].join('\n');
}
