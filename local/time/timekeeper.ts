import type { VirtualClock } from '../clock.ts';
import type { CombinedTimers, SettleComponentsResult } from './combined-timers.ts';

/**
 * Result of moving the virtual clock. After an interrupted move, another request continues from the current time. If the
 * target passes while earlier work finishes, the move counts as successful.
 */
type Move = { now: Date } & (
  | { kind: 'moved' | 'target-has-passed' }
  | Exclude<SettleComponentsResult, { kind: 'quiet' }>
);

/** Start and target of a clock move that is in progress. */
export type RunningClockMove = { from: Date; to: Date };

/** Timer loop of the local run. It runs due work as time passes, and moves the virtual clock on request. */
export type Timekeeper = {
  /**
   * Moves the virtual clock to the target, stopping at each instant at which work is due. Resolves when all components are
   * quiet. Concurrent calls run one after another.
   */
  move(targetFrom: (now: Date) => Date): Promise<Move>;
  /** Returns the start and target of the clock move that is in progress; undefined when there is none. */
  moving(): RunningClockMove | undefined;
  stop(): void;
};

const tickMilliseconds = 50;
const keepMilliseconds = 1000;

export function startTimekeeper(clock: VirtualClock, agenda: CombinedTimers): Timekeeper {
  let isBusy = false;
  let currentMove: RunningClockMove | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function afterTheLast<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(async () => {
      isBusy = true;
      return work().finally(() => {
        isBusy = false;
      });
    });
    last = result.catch(() => undefined);
    return result;
  }

  async function moveHeld(target: Date): Promise<SettleComponentsResult> {
    let settled = await agenda.settle();
    while (settled.kind === 'quiet' && clock.now() < target) {
      const due = agenda.nextDueAt();
      clock.jumpTo(due && due < target ? due : target);
      settled = await agenda.settle();
    }
    return settled;
  }

  /**
   * Moves the virtual clock while it is stopped, so that no time passes before all components are quiet. The clock is
   * stopped only while no function runs, because a running function sees a clock that advances.
   */
  async function move(targetFrom: (now: Date) => Date): Promise<Move> {
    const now = clock.now();
    const target = targetFrom(now);
    if (target < now) {
      return { kind: 'target-has-passed', now };
    }
    const rested = await agenda.settle();
    if (rested.kind !== 'quiet') return { ...rested, now: clock.now() };
    clock.hold();
    currentMove = { from: now, to: target };
    try {
      const settled = await moveHeld(target);
      return { ...(settled.kind === 'quiet' ? { kind: 'moved' } : settled), now: clock.now() };
    } finally {
      currentMove = undefined;
      clock.release();
    }
  }

  const tick = setInterval(() => {
    if (!isBusy) {
      void afterTheLast(agenda.runDue);
    }
  }, tickMilliseconds);
  const keep = setInterval(clock.saveTime, keepMilliseconds);
  return {
    move: (targetFrom) => afterTheLast(() => move(targetFrom)),
    moving: () => currentMove,
    stop: () => {
      agenda.close();
      clearInterval(tick);
      clearInterval(keep);
    },
  };
}
