import type { Clock, TimedPart } from '../parts.ts';
import { earliest } from './earliest.ts';

/** What is due, over all parts that have something to do later. */
export type Agenda = {
  nextDueAt(): Date | undefined;
  /** Fires what is due by now, part by part. */
  runDue(): Promise<void>;
  /** Waits until nothing runs and nothing is ready to run. */
  settle(): Promise<void>;
  /** Nothing is due any more. */
  close(): void;
};

/** Lets others go on: at once when all looked quiet, after a moment when something is at work. */
const nextTurn = (isQuiet: boolean) =>
  new Promise<void>((resolve) => {
    if (isQuiet) {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, 1);
    }
  });

export function agendaOf(clock: Clock, parts: TimedPart[], turn = nextTurn): Agenda {
  let isClosed = false;
  return {
    nextDueAt: () =>
      isClosed ? undefined : earliest(parts.flatMap((part) => part.nextDueAt() ?? [])),
    async runDue() {
      for (const part of parts) {
        const due = isClosed ? undefined : part.nextDueAt();
        if (due !== undefined && due <= clock.now()) {
          await part.runDue();
        }
      }
    },
    async settle() {
      // One look isn't enough: what one part hands to another is for a turn in neither.
      for (let quietLooks = 0; quietLooks < 2 && !isClosed; ) {
        quietLooks = parts.every((part) => part.isQuiet()) ? quietLooks + 1 : 0;
        await turn(quietLooks > 0);
      }
    },
    close: () => {
      isClosed = true;
    },
  };
}
