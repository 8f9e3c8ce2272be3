import type { VirtualClock } from '../clock.ts';
import type { Agenda, SettleResult } from './agenda.ts';

/**
 * Result of moving the virtual clock. An interrupted move can be repeated and continues from the current time. A target that
 * passed while earlier work was finishing counts as reached.
 */
type Move = { now: Date } & (
  | { kind: 'moved' | 'target-has-passed' }
  | Exclude<SettleResult, { kind: 'quiet' }>
);

/** Start and target of a clock move that is in progress. */
export type RunningClockMove = { from: Date; to: Date };

/** Timer loop of the local run, which runs due work as time passes and moves the virtual clock. */
export type Timekeeper = {
  /**
   * Moves the clock to the target, from one due instant to the next; resolves when all components are quiet. Concurrent calls
   * run one after another.
   */
  move(targetFrom: (now: Date) => Date): Promise<Move>;
  /** Returns the clock move that is in progress; undefined when there is none. */
  moving(): RunningClockMove | undefined;
  stop(): void;
};

const tickMilliseconds = 50;
const keepMilliseconds = 1000;

export function startTimekeeper(clock: VirtualClock, agenda: Agenda): Timekeeper {
  let isBusy = false;
  let underWay: RunningClockMove | undefined;
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

  async function moveHeld(target: Date): Promise<SettleResult> {
    let settled = await agenda.settle();
    while (settled.kind === 'quiet' && clock.now() < target) {
      const due = agenda.nextDueAt();
      clock.jumpTo(due && due < target ? due : target);
      settled = await agenda.settle();
    }
    return settled;
  }

  /**
   * Moves the clock while it is stopped, so that no time passes until the components are quiet. The clock is stopped only
   * while no function runs, because running functions see a clock that advances.
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
    underWay = { from: now, to: target };
    try {
      const settled = await moveHeld(target);
      return { ...(settled.kind === 'quiet' ? { kind: 'moved' } : settled), now: clock.now() };
    } finally {
      underWay = undefined;
      clock.release();
    }
  }

  const tick = setInterval(() => {
    if (!isBusy) {
      void afterTheLast(agenda.runDue);
    }
  }, tickMilliseconds);
  const keep = setInterval(clock.keep, keepMilliseconds);
  return {
    move: (targetFrom) => afterTheLast(() => move(targetFrom)),
    moving: () => underWay,
    stop: () => {
      agenda.close();
      clearInterval(tick);
      clearInterval(keep);
    },
  };
}
