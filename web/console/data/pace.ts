/** How often is asked where nothing else is said: a change is to appear within five seconds. */
export const usualPaceMs = 4000;

const slowestMs = 60_000;

/** How long to wait before asking again: twice as long with every failure, so that nobody storms a server that fails. */
export const nextAskMs = (paceMs: number, failures: number): number =>
  Math.min(slowestMs, paceMs * 2 ** failures);
