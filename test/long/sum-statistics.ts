import type { Figure, PartResult } from './runner/check.ts';

/** Adds up statistics of the same name over several parts of a check; names in `highest` keep the maximum. */
export function sumStatistics(
  results: readonly PartResult[],
  highest: ReadonlySet<string> = new Set(),
): Figure[] {
  const sums = new Map<string, number>();
  for (const [name, figure] of results.flatMap(({ figures }) => figures)) {
    const [before, now] = [sums.get(name) ?? 0, Number(figure)];
    sums.set(name, highest.has(name) ? Math.max(before, now) : before + now);
  }
  return [...sums];
}
