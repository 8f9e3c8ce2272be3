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

/** Lets others go on: until one of the parts rests, at most for so long, or for one turn of the event loop. */
type Turn = (milliseconds: number, rest: Promise<void>) => Promise<void>;

const machineTurn: Turn = (milliseconds, rest) =>
  new Promise((resolve) => {
    // after a rest too: the part that rests may hand its result to another one first
    const next = () => setImmediate(resolve);
    if (milliseconds === 0) {
      next();
      return;
    }
    const timer = setTimeout(next, milliseconds);
    void rest.then(() => {
      clearTimeout(timer);
      next();
    });
  });

/** Limits how long a part that doesn't report its rest keeps the move waiting; a look costs less than a millisecond. */
const pollMilliseconds = 10;

const machine = { turn: machineTurn, now: () => performance.now() };

export function agendaOf(
  clock: Clock,
  parts: TimedPart[],
  { turn, now: machineNow } = machine,
): Agenda {
  let isClosed = false;
  let progressedAt = machineNow();
  let rest = Promise.withResolvers<void>();
  for (const part of parts) {
    part.onRest?.(() => rest.resolve());
  }

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
      rest = Promise.withResolvers();
      await runDue();
      const restless = parts.filter((part) => !part.isQuiet() || isDue(part));
      const silent = machineNow() - progressedAt;
      if (restless.length > 0 && silent > stallMilliseconds) {
        return { kind: 'stalled', parts: restless.map(({ name }) => name) };
      }
      quietLooks = restless.length === 0 ? quietLooks + 1 : 0;
      // whoever waits for quiet goes on before anything else can begin
      if (quietLooks === 2) return { kind: 'quiet' };
      await turn(quietLooks > 0 ? 0 : pollMilliseconds, rest.promise);
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
