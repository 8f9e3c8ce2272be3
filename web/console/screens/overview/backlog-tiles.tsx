import type { Overview } from '../../../../core/overview/overview.ts';
import { overviewTexts } from '../../../../i18n/console-overview.ts';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { TileNumber } from './count-link.tsx';
import { Trend } from './trend.tsx';

type Props = { overview: Overview };

type ChangeProps = { now: number; before: number | undefined; isMoreWorse?: boolean };

const Change = ({ now, before, isMoreWorse = false }: ChangeProps) => {
  const wording = useTexts(overviewTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  if (before === undefined) return null;
  const [change, old] = [now - before, before.toLocaleString(locale)];
  const count = Math.abs(change).toLocaleString(locale);
  const text =
    change > 0 ? wording.moreThanBefore(count, old) : wording.fewerThanBefore(count, old);
  const look = change > 0 ? 'worse' : 'better';
  return <Trend {...{ change, text }} look={isMoreWorse ? look : 'neutral'} />;
};

/** Tiles with the overdue tickets, and with all open tickets, which include them. */
export function BacklogTiles({ overview: { open, overdue, backlogBefore } }: Props) {
  const wording = useTexts(overviewTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  return (
    <>
      <section className="overview-card tile-backlog" aria-label={wording.overdue}>
        <h2>{wording.overdue}</h2>
        <TileNumber of={overdue} className={overdue.count > 0 ? 'alarm' : ''} />
        <p className="soft">{wording.overdueClocks}</p>
        <Change now={overdue.count} before={backlogBefore?.overdue} isMoreWorse />
      </section>
      <section className="overview-card tile-backlog" aria-label={wording.open}>
        <h2>{wording.open}</h2>
        <TileNumber of={open} />
        <p>{wording.ofWhichOverdue(overdue.count.toLocaleString(locale))}</p>
        <Change now={open.count} before={backlogBefore?.open} />
      </section>
    </>
  );
}
