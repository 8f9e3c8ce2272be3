import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { formatPercent } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { countLateTickets, type StatisticsData } from './chart-data.ts';

type TileProps = { name: string; value: string; more?: string | undefined; isBad?: boolean };

const Tile = ({ name, value, more, isBad = false }: TileProps) => (
  <div className="sum">
    <dt>{name}</dt>
    <dd>
      <b className={isBad ? 'alarm' : undefined}>{value}</b>
      {more && <span className="soft"> {more}</span>}
    </dd>
  </div>
);

export function StatisticsSummary({ statistics }: { statistics: StatisticsData }) {
  const wording = useTexts(statisticsTexts);
  const { lang } = usePreferences();
  const { total, backlog } = statistics;
  const late = countLateTickets(statistics);
  const rate = (percent: number | undefined): string =>
    percent === undefined ? wording.noRate : formatPercent(lang, percent);
  const due = (all: number, missed: number): string | undefined =>
    all > 0 ? wording.ofDue(all - missed, all) : undefined;
  return (
    <>
      <dl className="sums" aria-label={wording.summary}>
        <Tile name={wording.opened} value={String(total.opened)} />
        <Tile name={wording.resolved} value={String(total.resolved)} />
        <Tile
          name={wording.onTime}
          value={rate(total.onTimePercent)}
          more={due(total.resolveDue, total.resolveMissed)}
        />
        <Tile
          name={wording.acknowledged}
          value={rate(total.acknowledgedOnTimePercent)}
          more={due(total.acknowledgeDue, total.acknowledgeMissed)}
        />
        <Tile
          name={wording.satisfaction}
          value={total.satisfaction === undefined ? wording.noRate : `${total.satisfaction} / 5`}
          more={total.ratings > 0 ? wording.ratings(total.ratings) : undefined}
        />
        <Tile name={wording.open} value={String(backlog.open)} />
        <Tile name={wording.late} value={String(late)} isBad={late > 0} />
      </dl>
      <p className="soft">{wording.onTimeHint}</p>
    </>
  );
}
