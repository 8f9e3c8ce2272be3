/** CloudWatch metrics that trigger alarms, counted per Lambda function. */
export const alarmMetrics = [
  'NotificationsFailed',
  'CalendarUnconfirmed',
  'CanaryFailed',
  'CitizensNotNotified',
  'DataRequestsOverdue',
  'DayBudgetHalf',
  'DayBudgetNearlyUsed',
  'DayBudgetUsed',
  'IdentitiesOpened',
  'WorkflowsRestarted',
  'RequestsBypassingEdge',
  'OpenTicketsWithoutNextCheck',
  'RetentionDelayed',
  'SmsCeilingReached',
  'SmsGatewayFailed',
  'SmsGatewayCircuitOpen',
  'SmsUnconfirmed',
  'UnitsUnreachable',
  'ZaloTemplatesRefused',
] as const;

/** CloudWatch metrics that the dashboard shows and no alarm watches. */
export const dashboardMetrics = ['TicketsOpened', 'TicketsAnswered', 'TicketsOverdue'] as const;

/**
 * Adds to a metric with a log line in CloudWatch's embedded metric format, which needs neither an API call nor a permission.
 * `about` appears in the log and must not contain personal data.
 */
export function incrementMetric(
  metric: (typeof alarmMetrics | typeof dashboardMetrics)[number],
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
          Namespace: 'Hotline1022',
          Dimensions: [['Function']],
          Metrics: [{ Name: metric, Unit: 'Count' }],
        },
      ],
    },
    Function: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    [metric]: by,
  };
  // Lambda wraps `console` output, but CloudWatch requires the bare JSON line.
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
