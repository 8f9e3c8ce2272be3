/** CloudWatch namespace and dimensions of the metrics that Lambda functions emit. A dimension's value is a resource's name. */
export const customMetrics = {
  namespace: 'Hotline1022',
  dimension: 'Function',
  queueDimension: 'Queue',
} as const;

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
  'ZaloTemplatesRefused',
] as const;
export type AlarmMetric = (typeof alarmMetrics)[number];

/** CloudWatch metrics that trigger alarms, counted per queue over all Lambda functions. */
export const queueAlarmMetrics = ['UrgentChangesNotQueued'] as const;
export type QueueAlarmMetric = (typeof queueAlarmMetrics)[number];

/** CloudWatch metrics that the dashboard shows and no alarm watches. */
export const dashboardMetrics = ['TicketsOpened', 'TicketsAnswered', 'TicketsOverdue'] as const;

/** Name of a metric that is counted per Lambda function. */
export type CustomMetric = AlarmMetric | (typeof dashboardMetrics)[number];
