import type { LocalDate } from '../time/local-date.ts';

/**
 * Separator between a unit or area and its last day in a group key. Keys contain a last day only if the unit or area ended or
 * was renamed within the period.
 */
const lastDaySeparator = '@';

/**
 * Splits a group key into the unit or area and its last day. The last day is undefined unless the unit or area ended or was
 * renamed within the period.
 */
export function parseGroupKey(key: string): { base: string; lastDay: LocalDate | undefined } {
  const [base = key, lastDay] = key.split(lastDaySeparator);
  return { base, lastDay };
}

/** Returns the group key of a unit or area, with its last day if it ended or was renamed within the period. */
export function formatGroupKey(base: string, lastDay: LocalDate | undefined): string {
  return lastDay === undefined ? base : [base, lastDay].join(lastDaySeparator);
}
