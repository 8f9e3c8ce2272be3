import type { OverviewGroups } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink } from './count-link.tsx';

type Props = { title: string; groups: OverviewGroups; toMoreText(count: number): string };

/** Units or topics with the most overdue tickets; the bar shows the overdue part of the open tickets. */
export function AttentionList({ title, groups: { first, more }, toMoreText }: Props) {
  const wording = useTexts(overviewTexts);
  const longest = Math.max(1, ...first.map(({ open }) => open.count));
  return (
    <section className="overview-card attention" aria-label={title}>
      <h2>{title}</h2>
      {first.length === 0 && <p className="soft">{wording.none}</p>}
      <ol className="plain">
        {first.map(({ key, name, open, overdue }) => (
          <li key={key}>
            <span className="attention-name">{name}</span>
            <span className="attention-counts">
              <CountLink of={overdue} className="alarm">
                {wording.overdueOf}
              </CountLink>
              <CountLink of={open}>{wording.openOf}</CountLink>
            </span>
            <span className="bar-track" aria-hidden="true">
              <span
                className="bar bar-alarm"
                style={{ width: `${(100 * overdue.count) / longest}%` }}
              />
              <span
                className="bar"
                style={{ width: `${(100 * (open.count - overdue.count)) / longest}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="soft">{toMoreText(more)}</p>}
    </section>
  );
}
