import type { Clock, TimedPart } from '../parts.ts';
import { earliest } from './earliest.ts';

/** How a wait for quiet ended. */
export type Settled = { kind: 'quiet' } | { kind: 'closed' } | { kind: 'stalled'; parts: string[] };

/** What is due, over all parts that have something to do later. */
export type Agenda = {
  nextDueAt(): Date | undefined;
  /** Fires what is due by now, part by part. */
  runDue(): Promise<void>;
  /** Fires what is due until nothing is, nothing runs and nothing is ready to run. */
  settle(): Promise<Settled>;
  /** Something was done: what settles is at work, not stuck. */
  progressed(): void;
  /** Nothing is due any more. */
  close(): void;
};

/** Longer than a slow start and the longest function together: whatever is silent so long is stuck. */
export const stallMilliseconds = 120_000;

/** Lets others go on: at once when all looked quiet, after a while when something is at work. */
const nextTurn = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    if (milliseconds === 0) {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, milliseconds);
    }
  });

const longestWhile = 8;

/** What has been silent for long is seldom done in the next moment, and each look costs time that it could use. */
const whileAtWork = (silentMilliseconds: number): number =>
  Math.min(Math.max(silentMilliseconds / 2, 1), longestWhile);

const machine = { turn: nextTurn, now: () => performance.now() };

export function agendaOf(
  clock: Clock,
  parts: TimedPart[],
  { turn, now: machineNow } = machine,
): Agenda {
  let isClosed = false;
  let progressedAt = machineNow();

  const isDue = (part: TimedPart) => {
    const due = isClosed ? undefined : part.nextDueAt();
    return due !== undefined && due <= clock.now();
  };

  async function runDue(): Promise<void> {
    for (const part of parts) {
      if (isDue(part)) {
        await part.runDue();
      }
    }
  }

  async function settle(): Promise<Settled> {
    progressedAt = machineNow();
    // One look isn't enough: what one part hands to another is for a turn in neither.
    for (let quietLooks = 0; !isClosed; ) {
      await runDue();
      const restless = parts.filter((part) => !part.isQuiet() || isDue(part));
      const silent = machineNow() - progressedAt;
      if (restless.length > 0 && silent > stallMilliseconds) {
        return { kind: 'stalled', parts: restless.map(({ name }) => name) };
      }
      quietLooks = restless.length === 0 ? quietLooks + 1 : 0;
      // whoever waits for quiet goes on before anything else can begin
      if (quietLooks === 2) return { kind: 'quiet' };
      await turn(quietLooks > 0 ? 0 : whileAtWork(silent));
    }
    return { kind: 'closed' };
  }

  return {
    nextDueAt: () =>
      isClosed ? undefined : earliest(parts.flatMap((part) => part.nextDueAt() ?? [])),
    runDue,
    settle,
    progressed: () => {
      progressedAt = machineNow();
    },
    close: () => {
      isClosed = true;
    },
  };
}
