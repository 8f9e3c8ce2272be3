/** What functions count themselves (`functions/runtime/metric.ts`). */
export type CountedMetric =
  | 'AlertsFailed'
  | 'CitizensNotTold'
  | 'JourneysRestarted'
  | 'SmsCeilingReached'
  | 'UnitsUnreachable';
