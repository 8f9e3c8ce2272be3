import type { SimulatedCaller } from '../caller/caller.ts';
import { type CallClock, createCallClock } from './call-clock.ts';

/** Event that ends a simulated call, or a wait in the call, before its planned end. */
export type CallInterruption = 'hung-up' | 'agent-joined' | 'watched-enough';

type Keystroke = { key: string; at: number };

/**
 * Simulated telephone line of one call. The line advances the call's clock, receives key presses, and reports events that
 * end a wait early.
 */
export type TelephoneLine = {
  /** Returns the number of seconds since the simulated call was answered. */
  now(): number;
  /** Advances the call by the given seconds. Returns early, with the reason, when an interruption occurs. */
  pass(seconds: number): Promise<CallInterruption | undefined>;
  /** Returns the event that has interrupted the call by now; undefined when there was none. */
  cut(): CallInterruption | undefined;
  /**
   * Returns the time of the next scheduled key press in seconds since the call was answered; undefined when none is
   * scheduled.
   */
  nextKeyAt(): number | undefined;
  /** Waits for the next key press until the given second of the call; returns undefined when no key was pressed. */
  key(until: number): Promise<{ key: string } | { cut: CallInterruption } | undefined>;
  press(keys: Keystroke[]): void;
  /** Removes and returns the keys that the caller pressed before the current second of the call. */
  takeEarly(): string[];
  hangUpAt(instant: number): void;
  /**
   * Starts the caller's wait in a queue: an agent joins after `agentAfter` seconds, and the simulation ends the call after
   * `watchFor` seconds.
   */
  wait(agentAfter: number | undefined, watchFor: number): void;
  /** Ends the caller's wait because an agent joins the call now. */
  join(): void;
  /** Ends the caller's wait in a queue. After that, neither an agent nor the simulation's time limit interrupts the call. */
  attend(): void;
};

/** Tolerance in seconds (0.1 ms) for comparing times of a simulated call, because sums of fractional seconds are inexact. */
const moment = 1e-4;
const never = Number.POSITIVE_INFINITY;

export function createTelephoneLine(
  { hangsUpAfter, timedKeys }: SimulatedCaller,
  clock: CallClock = createCallClock(),
): TelephoneLine {
  const keys = createKeyQueue(timedKeys);
  const limits = { hangUp: hangsUpAfter ?? never, join: never, watch: never };

  /**
   * Returns the event that has interrupted the call by now. If the caller hangs up at the instant when an agent joins, the
   * hang-up takes precedence.
   */
  const cut = (): CallInterruption | undefined => {
    const now = clock.now();
    if (now >= limits.hangUp - moment) return 'hung-up';
    if (now >= limits.join - moment) return 'agent-joined';
    return now >= limits.watch - moment ? 'watched-enough' : undefined;
  };

  const pass = async (seconds: number): Promise<CallInterruption | undefined> => {
    const now = clock.now();
    // a wait that ends exactly at an interruption counts as interrupted
    const until = Math.min(now + Math.max(0, seconds), ...Object.values(limits));
    if (until > now) await clock.sleepUntil(until);
    return cut();
  };

  return {
    now: clock.now,
    pass,
    cut,
    nextKeyAt: keys.nextAt,
    key: async (until) => {
      const next = keys.nextUntil(until);
      const interruption = await pass((next?.at ?? until) - clock.now());
      if (interruption !== undefined) return { cut: interruption };
      return next && keys.take(next);
    },
    press: keys.press,
    takeEarly: () => keys.takeBefore(clock.now()),
    hangUpAt: (instant) => {
      limits.hangUp = Math.min(limits.hangUp, instant);
    },
    wait: (agentAfter = never, watchFor) => {
      limits.join = clock.now() + agentAfter;
      limits.watch = clock.now() + watchFor;
    },
    join: () => {
      limits.join = clock.now();
      clock.wake();
    },
    attend: () => {
      limits.join = never;
      limits.watch = never;
    },
  };
}

/** Creates the queue of scheduled key presses, ordered by time. */
function createKeyQueue(timed: Keystroke[]) {
  const byTime = (left: Keystroke, right: Keystroke) => left.at - right.at;
  let keys = timed.toSorted(byTime);
  return {
    nextAt: () => keys[0]?.at,
    nextUntil: (until: number) => keys.slice(0, 1).find(({ at }) => at <= until + moment),
    take: (keystroke: Keystroke) => {
      keys = keys.filter((key) => key !== keystroke);
      return { key: keystroke.key };
    },
    press: (more: Keystroke[]) => {
      keys = [...keys, ...more].sort(byTime);
    },
    takeBefore: (now: number) => {
      const early = keys.filter(({ at }) => at < now - moment);
      keys = keys.filter(({ at }) => at >= now - moment);
      return early.map(({ key }) => key);
    },
  };
}
