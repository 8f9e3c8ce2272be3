import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import type { Overview } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { formatLocalPeriod, formatPercent, getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink } from './count-link.tsx';
import { Trend } from './trend.tsx';

type Props = { overview: Overview };

const OnTimeTrend = ({ overview: { onTimePercent: now, onTimePercentBefore: before } }: Props) => {
  const wording = useTexts(overviewTexts);
  const { lang } = usePreferences();
  if (now === undefined || before === undefined) return <p className="soft">{wording.noBefore}</p>;
  const change = Math.round((now - before) * 10) / 10;
  const points = Math.abs(change).toLocaleString(getConsoleLocale(lang));
  const say = change > 0 ? wording.better : wording.worse;
  const look = change > 0 ? 'better' : 'worse';
  return <Trend {...{ change, look }} text={say(points, formatPercent(lang, before))} />;
};

const Verdict = ({ overview: { onTimePercent, targetPercent } }: Props) => {
  const wording = useTexts(overviewTexts);
  const { lang } = usePreferences();
  if (onTimePercent === undefined) return <p className="verdict soft">{wording.noneDue}</p>;
  const isReached = onTimePercent >= targetPercent;
  return (
    <p className={`verdict ${isReached ? 'is-reached' : 'is-missed'}`}>
      {isReached ? (
        <CheckCircleOutlined aria-hidden="true" />
      ) : (
        <WarningOutlined aria-hidden="true" />
      )}{' '}
      {isReached ? wording.reached : wording.missed}
      <span className="soft"> · {wording.target(formatPercent(lang, targetPercent))}</span>
    </p>
  );
};

/** Card with the percentage of tickets settled in time, against the target and last week. */
export function OnTimeCard({ overview }: Props) {
  const wording = useTexts(overviewTexts);
  const { lang } = usePreferences();
  const { onTimePercent, targetPercent, week, overdue } = overview;
  const { filter } = week.opened;
  const look =
    onTimePercent === undefined ? '' : onTimePercent >= targetPercent ? 'is-reached' : 'is-missed';
  return (
    <section className="overview-card on-time" aria-label={wording.onTime}>
      <h2>{wording.onTime}</h2>
      <p className={`on-time-percent ${look}`}>
        {onTimePercent === undefined ? '–' : formatPercent(lang, onTimePercent)}
      </p>
      <div>
        <Verdict overview={overview} />
        <OnTimeTrend overview={overview} />
      </div>
      <p className="on-time-base">
        <span className="soft">
          {wording.base(formatLocalPeriod(filter.from ?? '', filter.to ?? ''))}
        </span>{' '}
        <CountLink of={week.inTime}>{wording.inTime}</CountLink>
        {', '}
        <CountLink of={week.late}>{wording.late}</CountLink>
        {', '}
        <CountLink of={overdue}>{wording.nowOverdue}</CountLink>
      </p>
    </section>
  );
}
