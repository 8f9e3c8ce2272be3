/**
 * A start costs as much processor time as ten calls: only a call that has waited so long for those that run gets another
 * process. A burst of ten short calls is over by then.
 */
const patienceMilliseconds = 1000;

export type Patience = {
  /** From now on there is a process that may take what waits. */
  begin(): void;
  /** Whether a call that waits since then has waited long enough; if not, `again` is called when it may have. */
  isOver(since: number): boolean;
  stop(): void;
};

export function openPatience(again: () => void): Patience {
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
