import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Lang } from '../../../core/messages/lang.ts';
import type { ConnectInstanceResource } from '../instance/connect-instance.ts';
import { serviceQueues } from '../instance/queues.ts';

type Statistic = 'Sum' | 'Maximum';

/** Creates CloudWatch metrics of a Connect instance, with a period of one minute. */
export function createCallMetrics({
  instanceId: InstanceId,
}: Pick<ConnectInstanceResource, 'instanceId'>) {
  const metric = (metricName: string, statistic: Statistic, dimensions: Record<string, string>) =>
    new Metric({
      namespace: 'AWS/Connect',
      metricName,
      statistic,
      period: Duration.minutes(1),
      dimensionsMap: { InstanceId, ...dimensions },
    });
  const ofCalls = (metricName: string, statistic: Statistic = 'Sum') =>
    metric(metricName, statistic, { MetricGroup: 'VoiceCalls' });
  const ofQueue = (metricName: string, QueueName: string) =>
    metric(metricName, 'Maximum', { MetricGroup: 'Queue', QueueName });
  const ofFlow = (metricName: string, ContactFlowName: string) =>
    metric(metricName, 'Sum', { MetricGroup: 'ContactFlow', ContactFlowName });
  return {
    calls: () => ofCalls('ConcurrentCalls', 'Maximum').with({ label: 'concurrent calls' }),
    /** Returns the metric of concurrent calls as a share of Connect's quota for concurrent calls, from 0 to 1. */
    shareOfQuota: () => ofCalls('ConcurrentCallsPercentage', 'Maximum'),
    throttled: () => ofCalls('ThrottledCalls').with({ label: 'throttled' }),
    overQuota: () =>
      ofCalls('CallsBreachingConcurrencyQuota').with({ label: 'rejected: over the quota' }),
    nowhere: () =>
      ofCalls('MisconfiguredPhoneNumbers').with({ label: 'number without contact flow' }),
    lostRecordings: () =>
      metric('CallRecordingUploadError', 'Sum', { MetricGroup: 'CallRecordings' }),
    broken: (flow: string) => ofFlow('ContactFlowFatalErrors', flow),
    errors: (flow: string) => ofFlow('ContactFlowErrors', flow).with({ label: flow }),
    /** Returns the metric of the longest wait in seconds in any queue of the given language. */
    longestWait: (lang: Lang) =>
      createWorstQueueMetric(lang, (name) => ofQueue('LongestQueueWaitTime', name)),
    waiting: (lang: Lang) => createWorstQueueMetric(lang, (name) => ofQueue('QueueSize', name)),
  };
}

function createWorstQueueMetric(wanted: Lang, metricOf: (queue: string) => Metric): MathExpression {
  const queues = serviceQueues.filter(({ lang }) => lang === wanted);
  const usingMetrics = Object.fromEntries(
    // ids must be unique within one graph and cannot contain hyphens
    queues.map(({ name }) => [name.replaceAll('-', '_'), metricOf(name)]),
  );
  return new MathExpression({
    label: wanted,
    expression: `MAX([${Object.keys(usingMetrics)}])`,
    usingMetrics,
    period: Duration.minutes(1),
  });
}
