/**
 * Time in milliseconds that a call waits for a running process before another one starts. A start costs as much CPU time as
 * ten calls, so short bursts need no further process.
 */
const patienceMilliseconds = 1000;

export type ProcessStartDelay = {
  /** Restarts the waiting time, because a process has become available. */
  begin(): void;
  /** Returns whether a call waiting since then has waited long enough; if not, schedules another `again` callback. */
  isOver(since: number): boolean;
  stop(): void;
};

export function openProcessStartDelay(again: () => void): ProcessStartDelay {
  let begunAt = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      begunAt = performance.now();
    },
    isOver: (since) => {
      const left = Math.max(since, begunAt) + patienceMilliseconds - performance.now();
      if (left > 0) {
        timer ??= setTimeout(() => {
          timer = undefined;
          again();
        }, left);
      }
      return left <= 0;
    },
    stop: () => clearTimeout(timer),
  };
}
