import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { parseJsonText } from '../http-api/parse-json.ts';
import { throwUserError } from '../user-error.ts';
import type { Metric, MetricStore } from './metrics.ts';

const FilterProperties = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.string(),
  MetricTransformations: z.array(
    z.object({
      MetricNamespace: z.string(),
      MetricName: z.string(),
      MetricValue: z.literal('1', 'only counts are known to the local run'),
    }),
  ),
});

const Fields = z.record(z.string(), z.unknown());
type Condition = { field: string; value: string };

/** Parses the filter pattern of a CloudWatch metric filter. Supports only equality of JSON fields, joined by `&&`. */
function conditionsIn(pattern: string): Condition[] {
  const inside = /^\{(.*)\}$/s.exec(pattern.trim())?.[1] ?? '';
  return inside.split('&&').map((part) => {
    const bare = part.trim().replace(/^\((.*)\)$/s, '$1');
    const { field, value } = /^\$\.(?<field>\w+) = "(?<value>[^"]*)"$/.exec(bare)?.groups ?? {};
    if (field === undefined || value === undefined) {
      return throwUserError(`The local run does not support the log metric filter ${pattern}.`);
    }
    return { field, value };
  });
}

/**
 * Builds a log listener that increments a metric for each log line that matches a CloudWatch metric filter of the log group.
 */
export function createFilteredLogLineCounter(
  resources: Resources,
  logGroupArn: string,
  metrics: MetricStore,
): (line: string) => void {
  const filters = resources
    .ofType(['AWS::Logs::MetricFilter'], FilterProperties)
    .filter(({ properties }) => logGroupArn.includes(`:log-group:${properties.LogGroupName}`))
    .map(({ properties: { FilterPattern, MetricTransformations } }) => ({
      conditions: conditionsIn(FilterPattern),
      counted: MetricTransformations.map(
        ({ MetricNamespace: namespace, MetricName: name }): Metric => ({
          namespace,
          name,
          dimensions: {},
        }),
      ),
    }));
  return (line) => {
    const fields = Fields.safeParse(parseJsonText(line)).data ?? {};
    for (const { conditions, counted } of filters) {
      if (!conditions.every(({ field, value }) => fields[field] === value)) continue;
      for (const metric of counted) metrics.add(metric);
    }
  };
}
