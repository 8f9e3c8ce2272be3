import type { VirtualClock } from '../clock.ts';
import type { Agenda } from './agenda.ts';

type Move = { kind: 'moved' | 'target-has-passed'; now: Date };

/** Lets due things happen: by themselves as time goes by, and one after the other when it is moved. */
export type Timekeeper = {
  /** Moves to the target by discrete events and answers when all is quiet. Moves queue. */
  move(targetFrom: (now: Date) => Date): Promise<Move>;
  stop(): void;
};

const tickMilliseconds = 50;
const keepMilliseconds = 1000;

export function startTimekeeper(clock: VirtualClock, agenda: Agenda): Timekeeper {
  let isBusy = false;
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

  async function move(targetFrom: (now: Date) => Date): Promise<Move> {
    const now = clock.now();
    const target = targetFrom(now);
    if (target < now) {
      return { kind: 'target-has-passed', now };
    }
    await agenda.settle();
    for (let due = agenda.nextDueAt(); due && due <= target; due = agenda.nextDueAt()) {
      clock.jumpTo(due);
      await agenda.runDue();
      await agenda.settle();
    }
    clock.jumpTo(target);
    return { kind: 'moved', now: clock.now() };
  }

  const tick = setInterval(() => {
    if (!isBusy) {
      void afterTheLast(agenda.runDue);
    }
  }, tickMilliseconds);
  const keep = setInterval(clock.keep, keepMilliseconds);
  return {
    move: (targetFrom) => afterTheLast(() => move(targetFrom)),
    stop: () => {
      agenda.close();
      clearInterval(tick);
      clearInterval(keep);
    },
  };
}
