import type { VirtualClock } from '../clock.ts';
import type { Agenda, Settled } from './agenda.ts';

/**
 * What came of a move; one that is cut short can be asked for again and goes on from where it stands. A target that time has
 * passed by itself, while what was at work before came to rest, counts as reached.
 */
type Move = { now: Date } & (
  | { kind: 'moved' | 'target-has-passed' }
  | Exclude<Settled, { kind: 'quiet' }>
);

/** Where a move began, and where it ends unless it is cut short. */
export type MoveUnderWay = { from: Date; to: Date };

/** Lets due things happen: by themselves as time goes by, and one after the other when it is moved. */
export type Timekeeper = {
  /** Moves to the target by discrete events and answers when all is quiet. Moves queue. */
  move(targetFrom: (now: Date) => Date): Promise<Move>;
  /** The move under way. */
  moving(): MoveUnderWay | undefined;
  stop(): void;
};

const tickMilliseconds = 50;
const keepMilliseconds = 1000;

export function startTimekeeper(clock: VirtualClock, agenda: Agenda): Timekeeper {
  let isBusy = false;
  let underWay: MoveUnderWay | undefined;
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

  async function moveHeld(target: Date): Promise<Settled> {
    let settled = await agenda.settle();
    while (settled.kind === 'quiet' && clock.now() < target) {
      const due = agenda.nextDueAt();
      clock.jumpTo(due && due < target ? due : target);
      settled = await agenda.settle();
    }
    return settled;
  }

  /**
   * The clock stands while it is moved: else time would go on while the parts settle, and more fall due. It is held when
   * nothing is at work any more: a function that was called before keeps the time it was called with, which goes on.
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
