import type { ReactNode } from 'react';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { selectPercentColor } from '../../../design/view/tokens.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { BacklogBar, ChartBar, ChartGroup } from './chart-data.ts';

const percentOf = (share: number): string => `${Math.round(share * 1000) / 10}%`;

type RowProps = { name: string; valueLabel: ReactNode; children: ReactNode };

const Row = ({ name, valueLabel, children }: RowProps) => (
  <li className="bar-row">
    <span className="bar-name">{name}</span>
    <span className="bar-track" aria-hidden="true">
      {children}
    </span>
    <span className="bar-said">{valueLabel}</span>
  </li>
);

export function BarChart({ bars }: { bars: readonly ChartBar[] }) {
  return (
    <ul className="bars">
      {bars.map(({ key, name, value, share }) => (
        <Row key={key} name={name} valueLabel={value}>
          <span className="bar" style={{ width: percentOf(share) }} />
        </Row>
      ))}
    </ul>
  );
}

/**
 * Bar chart of the percentage of tickets resolved on time; the color shows the range, and the text shows the exact value.
 */
export function OnTimeBars({ groups }: { groups: readonly ChartGroup[] }) {
  const { lang } = usePreferences();
  return (
    <ul className="bars">
      {groups.map(({ key, name, onTimePercent: percent = 0, resolveDue: due, resolveMissed }) => (
        <Row
          key={key}
          name={name}
          valueLabel={`${formatPercent(lang, percent)} (${due - resolveMissed}/${due})`}
        >
          <span
            className={`bar bar-${selectPercentColor(percent)}`}
            style={{ width: percentOf(percent / 100) }}
          />
        </Row>
      ))}
    </ul>
  );
}

/** Bar chart of open tickets by unit, with the overdue part highlighted. */
export function BacklogBars({ bars }: { bars: readonly BacklogBar[] }) {
  const wording = useTexts(statisticsTexts);
  return (
    <ul className="bars">
      {bars.map(({ key, name, open, late, share }) => (
        <Row
          key={key}
          name={name}
          valueLabel={
            <>
              {open}
              {late > 0 && <b className="alarm"> · {wording.overdue(late)}</b>}
            </>
          }
        >
          <span className="bar bar-alarm" style={{ width: percentOf((share * late) / open) }} />
          <span className="bar" style={{ width: percentOf((share * (open - late)) / open) }} />
        </Row>
      ))}
    </ul>
  );
}

/** Bar chart of the citizens' mean rating (1 to 5), with the number of ratings. */
export function SatisfactionBars({ groups }: { groups: readonly ChartGroup[] }) {
  const wording = useTexts(statisticsTexts);
  return (
    <ul className="bars">
      {groups.map(({ key, name, satisfaction = 0, ratings }) => (
        <Row key={key} name={name} valueLabel={`${satisfaction} / 5 (${wording.ratings(ratings)})`}>
          <span className="bar" style={{ width: percentOf(satisfaction / 5) }} />
        </Row>
      ))}
    </ul>
  );
}
