import { toLocalDate } from '../../../../core/time/local-date.ts';
import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useNow } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AreaMap } from './area-map.tsx';
import { BacklogSection } from './backlog.tsx';
import { BarChart, OnTimeBars, SatisfactionBars } from './bars.tsx';
import { type ChartGroup, type StatisticsData, toChartBars, toDayBars } from './chart-data.ts';
import { DayChart } from './day-chart.tsx';
import { parsePeriod } from './period.ts';
import { PeriodSelect } from './period-select.tsx';
import { type StatisticsQuery, StatisticsSection, useStatistics } from './statistics-section.tsx';
import { StatisticsSummary } from './summary.tsx';

const opened = ({ opened: count }: ChartGroup): number => count;
const shownUnits = 15;

const limitToShown = <One,>(list: readonly One[]): One[] => list.slice(0, shownUnits);

const StatisticsCharts = ({ query }: { query: StatisticsQuery }) => {
  const wording = useTexts(statisticsTexts);
  const due = ({ groups }: StatisticsData): ChartGroup[] =>
    groups
      .filter(({ resolveDue }) => resolveDue > 0)
      .toSorted((a, b) => b.resolveDue - a.resolveDue);
  const rated = ({ groups }: StatisticsData): ChartGroup[] =>
    groups.filter(({ ratings }) => ratings > 0).toSorted((a, b) => b.ratings - a.ratings);
  const bars = ({ groups }: StatisticsData) => (
    <BarChart bars={limitToShown(toChartBars(groups, opened))} />
  );
  return (
    <div className="figure-grid">
      <StatisticsSection
        {...{ query: query, by: 'channel', title: wording.byChannel, draw: bars }}
      />
      <StatisticsSection {...{ query: query, by: 'source', title: wording.bySource, draw: bars }} />
      <StatisticsSection
        {...{ query: query, by: 'service', title: wording.byService, draw: bars }}
      />
      <StatisticsSection {...{ query: query, by: 'topic', title: wording.byTopic, draw: bars }} />
      <StatisticsSection
        {...{ query: query, by: 'unit', title: wording.byUnit }}
        draw={(figures) => <OnTimeBars groups={limitToShown(due(figures))} />}
      />
      <StatisticsSection
        {...{ query: query, by: 'service', title: wording.bySatisfaction }}
        draw={(figures) => <SatisfactionBars groups={rated(figures)} />}
      />
      <StatisticsSection
        {...{ query: query, by: 'area', title: wording.byArea }}
        draw={(figures) => <AreaMap statistics={figures} />}
      />
    </div>
  );
};

/** Screen for statistics, with incoming tickets, the percentage of tickets resolved on time, and the backlog. */
export function StatisticsScreen({ query }: ScreenProps) {
  const wording = useTexts(statisticsTexts);
  const today = toLocalDate(useNow());
  const statisticsQuery = { ...parsePeriod(query, today), unit: query['unit'] };
  const { value, problem } = useStatistics(statisticsQuery, 'day');
  const isNone = value && value.total.opened + value.total.resolved + value.total.resolveDue === 0;
  return (
    <div className="page">
      <h1>{wording.title}</h1>
      <PeriodSelect query={statisticsQuery} today={today} />
      <p className="soft">{wording.formerUnits}</p>
      {problem && !value && <ProblemNote problem={problem} />}
      {value && <StatisticsSummary statistics={value} />}
      {isNone && <EmptyListNote title={wording.none}>{wording.noneHint}</EmptyListNote>}
      {!isNone && (
        <StatisticsSection
          {...{ query: statisticsQuery, by: 'day', title: wording.byDay }}
          draw={(figures) => <DayChart bars={toDayBars(figures)} />}
        />
      )}
      {value && value.backlog.open > 0 && <BacklogSection statistics={value} />}
      {!isNone && <StatisticsCharts query={statisticsQuery} />}
    </div>
  );
}
