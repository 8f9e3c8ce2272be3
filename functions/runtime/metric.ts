import {
  type CustomMetric,
  customMetrics,
  type QueueAlarmMetric,
} from '../../core/operations/custom-metric.ts';

type MetricLine = {
  name: string;
  value: number;
  /** Dimensions of the metric with their values. */
  dimensions: Record<string, string | undefined>;
  about: Record<string, string>;
};

const writeMetric = ({ name, value, dimensions, about }: MetricLine): void => {
  const line = {
    ...about,
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: customMetrics.namespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: [{ Name: name, Unit: 'Count' }],
        },
      ],
    },
    ...dimensions,
    [name]: value,
  };
  // Lambda wraps `console` output, but CloudWatch requires the bare JSON line.
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/**
 * Adds to a metric with a log line in CloudWatch's embedded metric format, which needs neither an API call nor a permission.
 * `about` appears in the log and must not contain personal data.
 */
export function incrementMetric(
  name: CustomMetric,
  by = 1,
  about: Record<string, string> = {},
): void {
  if (by === 0) return;
  const dimensions = { [customMetrics.dimension]: process.env['AWS_LAMBDA_FUNCTION_NAME'] };
  writeMetric({ name, value: by, dimensions, about });
}

/** Adds 1 to a metric of a queue, as `incrementMetric` does. All functions that use the queue count together. */
export function incrementQueueMetric(
  name: QueueAlarmMetric,
  queueUrl: string,
  about: Record<string, string> = {},
): void {
  const queueName = queueUrl.slice(queueUrl.lastIndexOf('/') + 1);
  writeMetric({ name, value: 1, dimensions: { [customMetrics.queueDimension]: queueName }, about });
}
