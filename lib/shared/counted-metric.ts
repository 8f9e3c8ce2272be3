/** What functions count themselves (`functions/runtime/metric.ts`). */
export type CountedMetric =
  | 'AlertsFailed'
  | 'CalendarUnconfirmed'
  | 'ChannelsFailed'
  | 'CitizensNotTold'
  | 'DataRequestsLate'
  | 'IdentitiesOpened'
  | 'JourneysRestarted'
  | 'NotThroughFront'
  | 'OpenTicketsWithoutNextStep'
  | 'RetentionBehind'
  | 'SmsCeilingReached'
  | 'TicketsAnswered'
  | 'TicketsLate'
  | 'TicketsOpened'
  | 'UnitsUnreachable';
