import type { ListedCount, Overview } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { formatLocalPeriod } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { CountLink, TileNumber } from './count-link.tsx';

type Props = { overview: Overview };

type FlowProps = { title: string; today: ListedCount; week: ListedCount; before: ListedCount };

/** Tile with the number of today, the last seven days and the seven days before. */
const FlowTile = ({ title, today, week, before, periods }: FlowProps & { periods: Periods }) => {
  const wording = useTexts(overviewTexts);
  return (
    <section className="overview-card tile-flow" aria-label={title}>
      <h2>{title}</h2>
      <TileNumber of={today} />
      <p className="soft">
        {wording.inWeek(periods.week)}: <CountLink of={week} />
      </p>
      <p className="soft">
        {wording.inWeekBefore(periods.before)}: <CountLink of={before} />
      </p>
    </section>
  );
};

type Periods = { week: string; before: string };

const toPeriod = ({ opened: { filter } }: Overview['week']): string =>
  formatLocalPeriod(filter.from ?? '', filter.to ?? '');

/** Tiles with the new and the settled tickets. */
export function FlowTiles({ overview }: Props) {
  const wording = useTexts(overviewTexts);
  const { week, weekBefore, openedToday, settledToday } = overview;
  const periods = { week: toPeriod(week), before: toPeriod(weekBefore) };
  return (
    <>
      <FlowTile
        {...{ title: wording.opened, today: openedToday, periods }}
        {...{ week: week.opened, before: weekBefore.opened }}
      />
      <FlowTile
        {...{ title: wording.settled, today: settledToday, periods }}
        {...{ week: week.settled, before: weekBefore.settled }}
      />
    </>
  );
}
