/**
 * Default polling interval of console screens in milliseconds, chosen so that a change appears on the screen within 5
 * seconds.
 */
export const defaultPollIntervalMs = 4000;

/** Longest polling interval in milliseconds, also that of a hidden tab. */
export const slowestPollMs = 60_000;

/**
 * Returns the delay before the next poll in milliseconds. The delay doubles with every failure, up to one minute, to relieve
 * a failing server.
 */
export function getNextPollDelayMs(paceMs: number, failures: number): number {
  return Math.min(slowestPollMs, paceMs * 2 ** failures);
}
