/** Milliseconds of a day. Vietnam has no daylight saving time, so every day has 24 hours. */
export const dayMs = 24 * 3_600_000;
