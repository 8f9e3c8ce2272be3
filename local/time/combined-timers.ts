import type { Clock, ComponentWithTimers } from '../component-types.ts';
import { findEarliestInstant } from './earliest-instant.ts';

/** Result of waiting until all components of the local run are quiet: success, shutdown, or the components that stalled. */
export type SettleComponentsResult =
  | { kind: 'quiet' }
  | { kind: 'closed' }
  | { kind: 'stalled'; parts: string[] };

/** Combined timers of all components of the local run. */
export type CombinedTimers = {
  nextDueAt(): Date | undefined;
  /** Runs all work that is due by now, one component after another. */
  runDue(): Promise<void>;
  /** Runs due work repeatedly until no component of the local run has work that is due or running. */
  settle(): Promise<SettleComponentsResult>;
  /** Records that a component has made progress, so that a long wait for quiet components doesn't count as stalled. */
  progressed(): void;
  /** Stops the timers of all components permanently, so that no more work becomes due. */
  close(): void;
};

/**
 * Milliseconds without progress after which the wait for quiet components counts as stalled. The limit is longer than a slow
 * process start plus the longest function timeout.
 */
export const stallTimeoutMs = 120_000;

/**
 * Lets other work of the event loop run until a component is quiet, for at most the given milliseconds. With 0, other work
 * runs for one iteration of the event loop.
 */
type Turn = (milliseconds: number, rest: Promise<void>) => Promise<void>;

const machineTurn: Turn = (milliseconds, rest) =>
  new Promise((resolve) => {
    // yields once more, because a component that becomes quiet may first pass its result to another component
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

/** Interval in milliseconds for polling components that don't report when they become quiet. */
const pollMilliseconds = 10;

const machine = { turn: machineTurn, now: () => performance.now() };

export function createCombinedTimers(
  clock: Clock,
  parts: ComponentWithTimers[],
  { turn, now: machineNow } = machine,
): CombinedTimers {
  let isClosed = false;
  let progressedAt = machineNow();
  let rest = Promise.withResolvers<void>();
  for (const part of parts) {
    part.onRest?.(() => rest.resolve());
  }

  const isDue = (part: ComponentWithTimers) => {
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

  async function settle(): Promise<SettleComponentsResult> {
    progressedAt = machineNow();
    // Two quiet checks are needed: work on its way between two components belongs to neither of them for one iteration.
    for (let quietLooks = 0; !isClosed; ) {
      rest = Promise.withResolvers();
      await runDue();
      const restless = parts.filter((part) => !part.isQuiet() || isDue(part));
      const silent = machineNow() - progressedAt;
      if (restless.length > 0 && silent > stallTimeoutMs) {
        return { kind: 'stalled', parts: restless.map(({ name }) => name) };
      }
      quietLooks = restless.length === 0 ? quietLooks + 1 : 0;
      // returns without yielding, so that no other work can start first
      if (quietLooks === 2) return { kind: 'quiet' };
      await turn(quietLooks > 0 ? 0 : pollMilliseconds, rest.promise);
    }
    return { kind: 'closed' };
  }

  return {
    nextDueAt: () =>
      isClosed ? undefined : findEarliestInstant(parts.flatMap((part) => part.nextDueAt() ?? [])),
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
