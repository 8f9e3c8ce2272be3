import { type CustomMetric, customMetrics } from '../../core/operations/custom-metric.ts';

/**
 * Adds to a metric with a log line in CloudWatch's embedded metric format, which needs neither an API call nor a permission.
 * `about` appears in the log and must not contain personal data.
 */
export function incrementMetric(
  metric: CustomMetric,
  by = 1,
  about: Record<string, string> = {},
): void {
  if (by === 0) return;
  const line = {
    ...about,
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: customMetrics.namespace,
          Dimensions: [[customMetrics.dimension]],
          Metrics: [{ Name: metric, Unit: 'Count' }],
        },
      ],
    },
    [customMetrics.dimension]: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    [metric]: by,
  };
  // Lambda wraps `console` output, but CloudWatch requires the bare JSON line.
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
