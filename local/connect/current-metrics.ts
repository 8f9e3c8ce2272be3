import * as z from 'zod';
import type { AwsReply, Clock } from '../component-types.ts';
import { buildRestJsonError, buildRestJsonReply } from '../services/rest-json.ts';
import type { CallResult } from './call-result.ts';

type CurrentMetricsDeps = {
  clock: Clock;
  /** ARNs of the instance's queues. */
  queueArns: readonly string[];
  calls(): readonly Pick<CallResult, 'queued' | 'startedAt' | 'seconds'>[];
};

const names = ['CONTACTS_IN_QUEUE', 'OLDEST_CONTACT_AGE'] as const;
type MetricName = (typeof names)[number];

export const CurrentMetricsInput = z.looseObject({
  Filters: z.object({
    Queues: z.array(z.string()).min(1).max(100),
    Channels: z.tuple([z.literal('VOICE')]),
  }),
  Groupings: z.array(z.literal('QUEUE')).max(1).default([]),
  CurrentMetrics: z.array(z.object({ Name: z.enum(names), Unit: z.string() })).min(1),
});
type CurrentMetricsInput = z.infer<typeof CurrentMetricsInput>;

const idOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/**
 * Emulates `GetCurrentMetricData` for calls. A simulated call waits from the time when it entered its queue until it was
 * answered or left. As in Amazon Connect, `OLDEST_CONTACT_AGE` is in seconds with a grouping and in milliseconds without one.
 */
export function createCurrentMetricsEmulator({ clock, queueArns, calls }: CurrentMetricsDeps) {
  /** Returns the ages in milliseconds of the calls that wait in the queue now. */
  const listAges = (arn: string, now: number): number[] =>
    calls().flatMap(({ queued, startedAt, seconds }) => {
      if (queued?.arn !== arn) return [];
      const { since, joinedAt, leftAt = seconds } = queued;
      const start = Date.parse(startedAt);
      const [from, until] = [start + 1000 * since, start + 1000 * (joinedAt ?? leftAt)];
      return from <= now && now < until ? [now - from] : [];
    });
  const measure = (name: MetricName, ages: number[], isGrouped: boolean): number => {
    if (name === 'CONTACTS_IN_QUEUE') return ages.length;
    const oldest = Math.max(0, ...ages);
    return isGrouped ? Math.floor(oldest / 1000) : oldest;
  };
  return ({ Filters, Groupings, CurrentMetrics }: CurrentMetricsInput): AwsReply => {
    const found = Filters.Queues.map((queue) =>
      queueArns.find((arn) => arn === queue || idOf(arn) === queue),
    );
    const arns = found.flatMap((arn) => arn ?? []);
    if (arns.length < found.length)
      return buildRestJsonError(404, 'ResourceNotFoundException', 'Queue not found');
    const now = clock.now();
    const isGrouped = Groupings.length > 0;
    const collect = (queues: readonly string[]) => {
      const ages = queues.flatMap((arn) => listAges(arn, now.getTime()));
      return CurrentMetrics.map((metric) => ({
        Metric: metric,
        Value: measure(metric.Name, ages, isGrouped),
      }));
    };
    const results = isGrouped
      ? arns.map((arn) => ({
          Dimensions: { Queue: { Id: idOf(arn), Arn: arn } },
          Collections: collect([arn]),
        }))
      : [{ Collections: collect(arns) }];
    return buildRestJsonReply({
      MetricResults: results,
      DataSnapshotTime: Math.floor(now.getTime() / 1000),
      ApproximateTotalCount: results.length,
    });
  };
}
