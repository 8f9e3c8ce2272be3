import type { ReactNode } from 'react';
import { StatisticsResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import type { StatisticsGroupBy } from '../../../../core/statistics/statistics.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import type { StatisticsData } from './chart-data.ts';
import { GroupTable } from './group-table.tsx';
import type { StatisticsPeriod } from './period.ts';

export type StatisticsQuery = StatisticsPeriod & { unit: string | undefined };

const paceMs = 30_000;

export function useStatistics({ from, to, unit }: StatisticsQuery, by: StatisticsGroupBy) {
  const query = new URLSearchParams({ from, to, by, ...(unit && { unit }) });
  return usePolled(`/api/staff/figures?${query}`, StatisticsResponse, { paceMs });
}

type Props = {
  query: StatisticsQuery;
  by: StatisticsGroupBy;
  title: string;
  hint?: string;
  draw(statisticsData: StatisticsData): ReactNode;
};

/** Chart of the statistics grouped by one dimension, such as unit or area, with the numbers in a collapsible table. */
export function StatisticsSection({ query, by, title, hint, draw }: Props) {
  const { value, problem } = useStatistics(query, by);
  return (
    <section className={`figure figure-${by}`}>
      <h2>{title}</h2>
      {hint && <p className="soft">{hint}</p>}
      {problem && !value && <ProblemNote problem={problem} />}
      {value && draw(value)}
      {value && value.groups.length > 0 && (
        <GroupTable title={title} name={`${by}-${value.from}-${value.to}`} groups={value.groups} />
      )}
    </section>
  );
}
