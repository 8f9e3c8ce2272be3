import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { throwUserError } from '../user-error.ts';
import type { Metric } from './metrics.ts';

export type AlarmDefinition = {
  name: string;
  /** Alarm description from the template: the impact of the problem and a reference to the runbook. */
  description: string;
  threshold: number;
  /** Number of consecutive periods in which the metric must breach the threshold before the alarm fires. */
  periods: number;
  seconds: number;
  watches: AlarmMetric[];
  /** Operation that combines the values of an alarm's metrics: their sum, or the highest of them. */
  together: 'sum' | 'maximum';
};

export type AlarmMetric = Metric & { statistic: 'Sum' | 'Maximum' };

const Statistic = z.enum(['Sum', 'Maximum']);
const Dimensions = z
  .array(z.object({ Name: z.string(), Value: z.string() }))
  .default([])
  .transform((all) => Object.fromEntries(all.map(({ Name, Value }) => [Name, Value])));

const Query = z.object({
  Id: z.string(),
  Expression: z.string().optional(),
  Period: z.number().optional(),
  ReturnData: z.boolean().default(true),
  MetricStat: z
    .object({
      Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions }),
      Period: z.number(),
      Stat: Statistic,
    })
    .optional(),
});

const AlarmProperties = z.object({
  AlarmDescription: z.string(),
  ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
  TreatMissingData: z.literal('notBreaching'),
  Threshold: z.number(),
  EvaluationPeriods: z.number(),
  MetricName: z.string().optional(),
  Namespace: z.string().optional(),
  Statistic: Statistic.optional(),
  Period: z.number().optional(),
  Dimensions,
  Metrics: z.array(Query).optional(),
});
type AlarmProperties = z.infer<typeof AlarmProperties>;

export function readAlarmDefinitions(resources: Resources): AlarmDefinition[] {
  return resources
    .ofType(['AWS::CloudWatch::Alarm'], AlarmProperties)
    .map(({ logicalId, properties }) => ({
      name: logicalId.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, ''),
      description: properties.AlarmDescription,
      threshold: properties.Threshold,
      periods: properties.EvaluationPeriods,
      ...readWatchedMetrics(logicalId, properties),
    }));
}

type WatchedMetrics = Pick<AlarmDefinition, 'seconds' | 'watches' | 'together'>;

function readWatchedMetrics(name: string, properties: AlarmProperties): WatchedMetrics {
  const {
    MetricName,
    Namespace,
    Statistic: statistic,
    Period,
    Dimensions: dimensions,
  } = properties;
  if (MetricName && Namespace && statistic && Period) {
    const metric = { namespace: Namespace, name: MetricName, dimensions, statistic };
    return { seconds: Period, watches: [metric], together: 'sum' };
  }
  const queries = properties.Metrics ?? throwUserError(`Alarm ${name} has no metric.`);
  const measured = queries.flatMap(({ Id, MetricStat }) =>
    MetricStat ? [{ Id, MetricStat }] : [],
  );
  const expression = queries.find(({ Expression }) => Expression !== undefined)?.Expression;
  return {
    seconds: measured[0]?.MetricStat.Period ?? 60,
    together: parseCombination(
      name,
      expression,
      measured.map(({ Id }) => Id),
    ),
    watches: measured.map(({ MetricStat: { Metric, Stat } }) => ({
      namespace: Metric.Namespace,
      name: Metric.MetricName,
      dimensions: Metric.Dimensions,
      statistic: Stat,
    })),
  };
}

/**
 * Parses an alarm's metric math expression. Supports only SUM and MAX over all metrics of the alarm. Any other expression
 * aborts the start of the local run.
 */
function parseCombination(
  name: string,
  expression: string | undefined,
  ids: string[],
): 'sum' | 'maximum' {
  const [, operation, inner] = /^(SUM|MAX)\(\[(.*)\]\)$/.exec(expression ?? '') ?? [];
  const named = inner?.split(',').map((id) => id.trim());
  if (expression === undefined && ids.length === 1) return 'sum';
  if (named?.toString() !== ids.toString()) {
    return throwUserError(
      `Alarm ${name} uses the metric expression ${expression}, which the local run does not support.`,
    );
  }
  return operation === 'MAX' ? 'maximum' : 'sum';
}
