export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** Offset of Vietnamese time, which is UTC+7 all year. */
const aheadMs = 7 * hourMs;

/** Midnight of the first simulated day, on which the hotline opens at 08:00. */
export const firstMidnight = Date.parse('2021-12-03T00:00:00+07:00');

/** Returns an instant by day of the month, counted from 1, and hour, which may have a fraction. */
export function atHour(day: number, hour: number): number {
  return firstMidnight + (day - 1) * dayMs + Math.round(hour * hourMs);
}

/** Returns the date of an instant in Vietnamese time. */
export function dateOf(at: number): string {
  return new Date(at + aheadMs).toISOString().slice(0, 10);
}

/** Returns an instant's milliseconds since midnight in Vietnamese time. */
export function timeOfDay(at: number): number {
  return (at + aheadMs) % dayMs;
}

export function toHotlineTimeText(at: number): string {
  return `${new Date(at + aheadMs).toISOString().slice(0, 23)}+07:00`;
}
