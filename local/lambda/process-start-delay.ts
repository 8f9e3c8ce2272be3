/**
 * Time in milliseconds for which an invocation waits for an existing process before another process is started. A start
 * takes as much CPU time as ten invocations, so short bursts should not start more processes.
 */
const processStartTimeoutMs = 1000;

export type ProcessStartDelay = {
  /** Restarts the delay before another process is started, because a process has just become available. */
  begin(): void;
  /**
   * Returns true when an invocation that waits since the given time justifies another process start. Otherwise, schedules
   * the `again` callback for the end of the delay.
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
