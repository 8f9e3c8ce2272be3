import type { PercentRange } from './performance.ts';

/** Change of a percentage since the month before. `points` is absent if one of the percentages is only known as a range. */
export type PerformanceTrend = { direction: 'up' | 'down' | 'same'; points?: number };

const isExact = ({ from, to }: PercentRange): boolean => from === to;

type NamedPercentage = { key: string; name: string; onTime?: PercentRange | undefined };

/**
 * Returns a function that compares the percentage of a row with that of the month before. A row with the same key but another
 * name isn't compared, because a merged unit may continue the key of one of its predecessors.
 */
export function compareWithMonthBefore(
  before: readonly NamedPercentage[],
): (row: NamedPercentage) => PerformanceTrend | undefined {
  const earlier = new Map(before.map((row) => [row.key, row]));
  return ({ key, name, onTime }) => {
    const last = earlier.get(key);
    return last?.name === name ? comparePercentages(onTime, last.onTime) : undefined;
  };
}

/** Compares a percentage with that of the month before. Undefined if the published ranges are inconclusive. */
export function comparePercentages(
  now: PercentRange | undefined,
  before: PercentRange | undefined,
): PerformanceTrend | undefined {
  if (!now || !before) return undefined;
  if (isExact(now) && isExact(before)) {
    const points = Math.abs(now.from - before.from);
    if (points === 0) return { direction: 'same' };
    return { direction: now.from > before.from ? 'up' : 'down', points };
  }
  if (now.from > before.to) return { direction: 'up' };
  return now.to < before.from ? { direction: 'down' } : undefined;
}
