/** Counts that an alarm watches, each for the function that counts. */
export const countedMetrics = [
  'AlertsFailed',
  'CalendarUnconfirmed',
  'ChannelsFailed',
  'CitizensNotTold',
  'DataRequestsLate',
  'DayBudgetHalf',
  'DayBudgetNearlyUsed',
  'DayBudgetUsed',
  'IdentitiesOpened',
  'JourneysRestarted',
  'NotThroughFront',
  'OpenTicketsWithoutNextStep',
  'RetentionBehind',
  'SmsCeilingReached',
  'SmsGatewayFailed',
  'SmsGatewayRests',
  'SmsUnconfirmed',
  'UnitsUnreachable',
  'ZaloTemplatesRefused',
] as const;

/** Counts that the dashboard shows and nobody is called for. */
export const shownMetrics = ['TicketsOpened', 'TicketsAnswered', 'TicketsLate'] as const;

/**
 * Adds to a metric by a line of CloudWatch's embedded metric format, which takes no call and no right. The line stays in
 * the log, where it tells the operators what it was about: never a person.
 */
export const count = (
  metric: (typeof countedMetrics | typeof shownMetrics)[number],
  by = 1,
  about: Record<string, string> = {},
): void => {
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
  // Lambda wraps what the console is given, and CloudWatch reads the format only unwrapped.
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
