import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';

/** CloudWatch metric identified by namespace, name and dimensions. */
export type Metric = { namespace: string; name: string; dimensions: Record<string, string> };

/** Sum and maximum of a metric's data points in one period. */
export type MetricValues = { sum: number; maximum: number };

export type MetricStore = {
  /** Adds a data point to the metric at the current time; the default value is 1. */
  add(metric: Metric, value?: number): void;
  /** Sets the value of a gauge metric from the given time on. With `perSecond`, the value grows linearly. */
  level(metric: Metric, value: number, more?: { perSecond?: number; at?: Date }): void;
  /** Returns the metric's values between the given instant and now, keyed by the start of each period with data. */
  measured(metric: Metric, seconds: number, from: Date): Map<number, MetricValues>;
};

const minute = 60_000;

const Row = z.object({ minute: z.number(), sum: z.number(), maximum: z.number() });
const Level = z.object({ at: z.number(), value: z.number(), slope: z.number() });
type Level = z.infer<typeof Level>;

const keyOf = ({ namespace, name, dimensions }: Metric): string =>
  [
    namespace,
    name,
    ...Object.entries(dimensions)
      .map((pair) => pair.join('='))
      .toSorted(),
  ].join(' ');

const schema = `
CREATE TABLE IF NOT EXISTS metric_sums (metric TEXT NOT NULL, minute INTEGER NOT NULL, sum REAL NOT NULL, maximum REAL NOT NULL, PRIMARY KEY (metric, minute)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS metric_levels (number INTEGER PRIMARY KEY, metric TEXT NOT NULL, at INTEGER NOT NULL, value REAL NOT NULL, slope REAL NOT NULL);
CREATE INDEX IF NOT EXISTS levels_of_metric ON metric_levels (metric, at);`;

/** Opens the store of the local run's metrics, which are aggregated per minute. */
export function createMetricStore(store: SqliteStore, clock: Clock): MetricStore {
  store.exec(schema);
  const add = store.prepare(
    'INSERT INTO metric_sums VALUES (?1, ?2, ?3, ?3) ON CONFLICT DO UPDATE SET sum = sum + ?3, maximum = max(maximum, ?3)',
  );
  const sums = store.prepare(
    'SELECT minute, sum, maximum FROM metric_sums WHERE metric = ? AND minute >= ? AND minute <= ?',
  );
  const stand = store.prepare(
    'INSERT INTO metric_levels (metric, at, value, slope) VALUES (?, ?, ?, ?)',
  );
  const levels = store.prepare(
    'SELECT at, value, slope FROM metric_levels WHERE metric = ? AND at <= ? ORDER BY at, number',
  );
  return {
    add: (metric, value = 1) => {
      if (!store.isOpen) return;
      add.run(keyOf(metric), Math.floor(clock.now().getTime() / minute) * minute, value);
    },
    level: (metric, value, { perSecond = 0, at = clock.now() } = {}) => {
      if (store.isOpen) stand.run(keyOf(metric), at.getTime(), value, perSecond);
    },
    measured: (metric, seconds, from) => {
      const [key, span, now] = [keyOf(metric), seconds * 1000, clock.now().getTime()];
      const first = Math.floor(from.getTime() / span) * span;
      const spans = new Map<number, MetricValues>();
      const measure = (at: number, { sum, maximum }: MetricValues) => {
        const before = spans.get(at) ?? { sum: 0, maximum: Number.NEGATIVE_INFINITY };
        spans.set(at, { sum: before.sum + sum, maximum: Math.max(before.maximum, maximum) });
      };
      for (const row of sums.all(key, first, now).map((found) => Row.parse(found))) {
        measure(Math.floor(row.minute / span) * span, row);
      }
      const stood = levels.all(key, now).map((found) => Level.parse(found));
      for (const [index, level] of stood.entries()) {
        const until = stood[index + 1]?.at ?? now;
        for (const [at, value] of listHighestValues(
          level,
          Math.max(until, level.at),
          span,
          first,
        )) {
          measure(at, { sum: value, maximum: value });
        }
      }
      return spans;
    },
  };
}

/**
 * Yields the highest value of a gauge metric in each period. Periods in which the gauge is constantly 0 are left out, as if
 * they had no data.
 */
function* listHighestValues(
  { at, value, slope }: Level,
  until: number,
  span: number,
  first: number,
): Iterable<[number, number]> {
  if (value === 0 && slope === 0) return;
  for (let start = Math.max(first, Math.floor(at / span) * span); start <= until; start += span) {
    const end = Math.min(until, start + span - 1);
    yield [start, value + (slope * (end - at)) / 1000];
  }
}
