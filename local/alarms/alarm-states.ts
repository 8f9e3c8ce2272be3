import type { AlarmDefinition, AlarmMetric } from './alarm-definition.ts';
import type { MetricStore, MetricValues } from './metrics.ts';

/** Period in which an alarm was active; `to` is missing while the alarm is still active. */
export type AlarmEpisode = { from: Date; to?: Date };

export type AlarmState = {
  name: string;
  description: string;
  state: 'ok' | 'alarm';
  /** CloudWatch metrics that the alarm evaluates. */
  watches: AlarmMetric[];
  /** Periods in which the alarm was active, newest first, at most 20. */
  episodes: AlarmEpisode[];
};

/** Time span before now, in milliseconds, for which alarm episodes are computed: 15 days. */
const horizonMs = 15 * 24 * 3_600_000;

type Spans = Map<number, number>;

const figure = ({ statistic }: AlarmMetric, { sum, maximum }: MetricValues): number =>
  statistic === 'Sum' ? sum : maximum;

/**
 * Returns the value that an alarm compares with its threshold, for each period with data. The keys are the starts of the
 * periods in epoch milliseconds.
 */
function computeWatchedValues(alarm: AlarmDefinition, metrics: MetricStore, from: Date): Spans {
  const spans: Spans = new Map();
  for (const watched of alarm.watches) {
    for (const [at, measured] of metrics.measured(watched, alarm.seconds, from)) {
      const value = figure(watched, measured);
      const before = spans.get(at);
      const both =
        alarm.together === 'sum' ? (before ?? 0) + value : Math.max(before ?? value, value);
      spans.set(at, both);
    }
  }
  return spans;
}

/** Groups the start times of an alarm's breaching periods: periods that follow each other without a gap form one group. */
function groupConsecutivePeriods(starts: number[], span: number): number[][] {
  const runs: number[][] = [];
  for (const at of starts) {
    const last = runs.at(-1);
    if (last && at - (last.at(-1) ?? 0) === span) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

/**
 * Computes an alarm's state and episodes from its metrics, as CloudWatch does. The alarm fires after the configured number
 * of consecutive breaching periods and ends with the next period that doesn't breach. A period without data counts as not
 * breaching.
 */
export function evaluateAlarm(alarm: AlarmDefinition, metrics: MetricStore, now: Date): AlarmState {
  const span = alarm.seconds * 1000;
  const current = Math.floor(now.getTime() / span) * span;
  const spans = computeWatchedValues(alarm, metrics, new Date(now.getTime() - horizonMs));
  const breaching = [...spans]
    .flatMap(([at, value]) => (value >= alarm.threshold ? [at] : []))
    .toSorted((a, b) => a - b);
  const episodes = groupConsecutivePeriods(breaching, span)
    .filter((run) => run.length >= alarm.periods)
    .map((run): AlarmEpisode => {
      const last = run.at(-1) ?? 0;
      const from = new Date(run[alarm.periods - 1] ?? last);
      // the alarm stays active until the period after the breaching one is over
      return last >= current - span ? { from } : { from, to: new Date(last + 2 * span) };
    })
    .toReversed();
  const { name, description, watches } = alarm;
  const isGoingOn = episodes.some(({ to }) => to === undefined);
  const state = isGoingOn ? 'alarm' : 'ok';
  return { name, description, state, watches, episodes: episodes.slice(0, 20) };
}
