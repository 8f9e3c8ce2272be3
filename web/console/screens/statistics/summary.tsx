import { statisticsTexts } from '../../words/figures.ts';
import { useTexts } from '../../words/words.ts';
import { countLateTickets, type StatisticsData } from './figure-shapes.ts';

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

export function StatisticsSummary({ figures }: { figures: StatisticsData }) {
  const words = useTexts(statisticsTexts);
  const { total, backlog } = figures;
  const late = countLateTickets(figures);
  const rate = (percent: number | undefined): string =>
    percent === undefined ? words.noRate : `${percent} %`;
  const due = (all: number, missed: number): string | undefined =>
    all > 0 ? words.ofDue(all - missed, all) : undefined;
  return (
    <>
      <dl className="sums" aria-label={words.summary}>
        <Tile name={words.opened} value={String(total.opened)} />
        <Tile name={words.resolved} value={String(total.resolved)} />
        <Tile
          name={words.onTime}
          value={rate(total.onTimePercent)}
          more={due(total.resolveDue, total.resolveMissed)}
        />
        <Tile
          name={words.acknowledged}
          value={rate(total.acknowledgedOnTimePercent)}
          more={due(total.acknowledgeDue, total.acknowledgeMissed)}
        />
        <Tile
          name={words.satisfaction}
          value={total.satisfaction === undefined ? words.noRate : `${total.satisfaction} / 5`}
          more={total.ratings > 0 ? words.ratings(total.ratings) : undefined}
        />
        <Tile name={words.open} value={String(backlog.open)} />
        <Tile name={words.late} value={String(late)} isBad={late > 0} />
      </dl>
      <p className="soft">{words.onTimeHint}</p>
    </>
  );
}
