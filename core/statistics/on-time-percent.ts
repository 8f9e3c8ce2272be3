import report from './data/report.json' with { type: 'json' };

/**
 * Thresholds for percentages of tickets answered in time: from `good`, the target is reached; a value below `good` is shown
 * as a warning, a value below `fair` as an alarm.
 */
export const onTimePercents: { good: number; fair: number } = report.onTimePercents;

export function ratePercent(percent: number): 'good' | 'fair' | 'poor' {
  const { good, fair } = onTimePercents;
  if (percent >= good) return 'good';
  return percent >= fair ? 'fair' : 'poor';
}
