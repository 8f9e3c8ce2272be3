import type { OverviewGroup, OverviewGroups } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { Link } from '../../data/link.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink } from './count-link.tsx';

type Props = { title: string; groups: OverviewGroups; toMoreText(count: number): string };

const BarLegend = () => {
  const wording = useTexts(overviewTexts);
  return (
    <p className="soft bar-legend">
      <span>{wording.counts}</span>
      <span>
        <span className="legend-mark bar-alarm" aria-hidden="true" /> {wording.overdueOf}{' '}
        <span className="legend-mark" aria-hidden="true" /> {wording.notOverdue}
      </span>
    </p>
  );
};

const AttentionRow = ({
  group: { name, open, overdue, inherited = 0 },
  longest,
}: {
  group: OverviewGroup;
  longest: number;
}) => {
  const wording = useTexts(overviewTexts);
  const toWidth = (count: number): string => `${(100 * count) / longest}%`;
  return (
    <li>
      <Link to="/tickets" query={overdue.filter} className="attention-name">
        {name}
      </Link>
      <span className="attention-counts">
        <CountLink of={overdue} className="alarm">
          {wording.overdueOf}
        </CountLink>{' '}
        / <CountLink of={open} />
      </span>
      {inherited > 0 && <small className="soft">{wording.inherited(inherited)}</small>}
      <span className="bar-track" aria-hidden="true">
        <span className="bar bar-alarm" style={{ width: toWidth(overdue.count) }} />
        <span className="bar" style={{ width: toWidth(open.count - overdue.count) }} />
      </span>
    </li>
  );
};

/** Units or topics with the most overdue tickets; the bar shows the overdue part of the open tickets. */
export function AttentionList({ title, groups: { first, more }, toMoreText }: Props) {
  const wording = useTexts(overviewTexts);
  const longest = Math.max(1, ...first.map(({ open }) => open.count));
  return (
    <section className="overview-card attention" aria-label={title}>
      <h2>{title}</h2>
      {first.length === 0 ? <p className="soft">{wording.none}</p> : <BarLegend />}
      <ol className="plain">
        {first.map((group) => (
          <AttentionRow key={group.key} {...{ group, longest }} />
        ))}
      </ol>
      {more > 0 && <p className="soft">{toMoreText(more)}</p>}
    </section>
  );
}
