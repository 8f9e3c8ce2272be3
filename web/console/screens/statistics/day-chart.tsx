import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { formatLocalDate } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { ChartBar } from './chart-data.ts';

const [width, height, foot] = [920, 160, 20];

/** Column chart with one column per day; the first, the last and the highest column are labeled. */
export function DayChart({ bars }: { bars: readonly ChartBar[] }) {
  const wording = useTexts(statisticsTexts);
  const step = width / Math.max(1, bars.length);
  const top = bars.reduce<ChartBar | undefined>(
    (highest, bar) => (highest && highest.value >= bar.value ? highest : bar),
    undefined,
  );
  const [first, last] = [bars[0], bars.at(-1)];
  const peak =
    top && top.value > 0 ? wording.peak(top.value, formatLocalDate(top.key)) : wording.none;
  return (
    <figure className="day-chart">
      <svg
        viewBox={`0 0 ${width} ${height + foot}`}
        role="img"
        aria-label={`${wording.byDay}. ${peak}`}
      >
        <line x1={0} x2={width} y1={height} y2={height} className="axis" />
        {bars.map(({ key, value, share }, at) => (
          <rect
            key={key}
            className="column"
            x={at * step + step * 0.1}
            width={step * 0.8}
            y={height - share * (height - foot)}
            height={share * (height - foot)}
          >
            <title>{`${formatLocalDate(key)}: ${value}`}</title>
          </rect>
        ))}
        {first && (
          <text x={0} y={height + 16}>
            {formatLocalDate(first.key)}
          </text>
        )}
        {last && (
          <text x={width} y={height + 16} textAnchor="end">
            {formatLocalDate(last.key)}
          </text>
        )}
      </svg>
      <figcaption className="soft">{peak}</figcaption>
    </figure>
  );
}
