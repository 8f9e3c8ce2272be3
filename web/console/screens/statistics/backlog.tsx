import Button from 'antd/es/button';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { downloadFile, toCsvBlob } from '../../components/download-file.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { BacklogBars } from './bars.tsx';
import {
  formatStatisticsCsv,
  type StatisticsData,
  toBacklogBars,
  toLatenessBars,
} from './chart-data.ts';

const shownUnits = 15;

/** Returns the CSS class for a ticket's age in percent of its time limit. The color darkens at 100, 150 and 200 %. */
const lookOf = (percent: number): string =>
  `age-${[200, 150, 100].find((level) => percent >= level) ?? 0}`;

/** Stacked bar of all open tickets: first those within their time limit, then those at each overdue level. */
const BacklogAgeBar = ({ statistics: { backlog } }: { statistics: StatisticsData }) => {
  const wording = useTexts(statisticsTexts);
  const bars = toLatenessBars(backlog).filter(({ tickets }) => tickets > 0);
  return (
    <>
      <div className="ages" aria-hidden="true">
        {bars.map(({ percent, share }) => (
          <span key={percent} className={lookOf(percent)} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className="age-legend">
        {bars.map(({ percent, tickets }) => (
          <li key={percent}>
            <i className={lookOf(percent)} aria-hidden="true" />
            {percent === 0 ? wording.inTime : wording.past(percent)}: <b>{tickets}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

const BacklogTable = ({ statistics }: { statistics: StatisticsData }) => {
  const wording = useTexts(statisticsTexts);
  const heads = [wording.name, wording.open, wording.late, wording.inherited];
  const bars = toBacklogBars(statistics.backlog.byUnit);
  const rows = bars.map(
    ({ name, open, late, inherited }) => [name, open, late, inherited] as const,
  );
  return (
    <details className="behind">
      <summary>{wording.table}</summary>
      <table className="figures">
        <caption>{wording.backlog}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, name, open, late, inherited }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{open}</td>
              <td className={late > 0 ? 'alarm' : undefined}>{late}</td>
              <td>{inherited}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() =>
          downloadFile(toCsvBlob(formatStatisticsCsv([heads, ...rows])), '1022-backlog.csv')
        }
      >
        {wording.csv}
      </Button>
    </details>
  );
};

/** Current backlog of open tickets by overdue level, in total and by unit. */
export function BacklogSection({ statistics }: { statistics: StatisticsData }) {
  const wording = useTexts(statisticsTexts);
  return (
    <section className="figure">
      <h2>{wording.backlog}</h2>
      <BacklogAgeBar statistics={statistics} />
      <p className="soft">{wording.backlogHint}</p>
      <BacklogBars bars={toBacklogBars(statistics.backlog.byUnit).slice(0, shownUnits)} />
      <BacklogTable statistics={statistics} />
    </section>
  );
}
