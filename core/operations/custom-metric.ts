/** CloudWatch namespace and dimension of the metrics that Lambda functions emit. The dimension's value is the function's name. */
export const customMetrics = { namespace: 'Hotline1022', dimension: 'Function' } as const;

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
  'MessageProviderFailed',
  'WorkflowsRestarted',
  'RequestsBypassingEdge',
  'OpenTicketsWithoutNextCheck',
  'RetentionDelayed',
  'SmsCeilingReached',
  'SmsGatewayFailed',
  'SmsGatewayCircuitOpen',
  'SmsUnconfirmed',
  'UnitsUnreachable',
  'UrgentChangesNotQueued',
  'ZaloTemplatesRefused',
] as const;
export type AlarmMetric = (typeof alarmMetrics)[number];

/** CloudWatch metrics that the dashboard shows and no alarm watches. */
export const dashboardMetrics = ['TicketsOpened', 'TicketsAnswered', 'TicketsOverdue'] as const;

/** Name of a metric that a Lambda function emits. */
export type CustomMetric = AlarmMetric | (typeof dashboardMetrics)[number];
