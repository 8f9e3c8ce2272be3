/**
 * Time in milliseconds for which an invocation waits for a running process before another process starts. A start takes as
 * much CPU time as ten invocations, so short bursts need no additional process.
 */
const processStartTimeoutMs = 1000;

export type ProcessStartDelay = {
  /** Restarts the waiting time because a process has become available. */
  begin(): void;
  /**
   * Returns true when an invocation that has waited since the given time has waited long enough; otherwise schedules another
   * `again` callback.
   */
  isOver(since: number): boolean;
  stop(): void;
};

export function createProcessStartDelay(again: () => void): ProcessStartDelay {
  let begunAt = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      begunAt = performance.now();
    },
    isOver: (since) => {
      const left = Math.max(since, begunAt) + processStartTimeoutMs - performance.now();
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
