import type { Caller } from '../caller.ts';
import { type CallClock, ownClock } from './call-clock.ts';

/** What cuts a call, or a wait, short. */
export type Interruption = 'hung-up' | 'agent-joined' | 'watched-enough';

type Keystroke = { key: string; at: number };

/** The telephone line: time that passes, keys that come in, and what may cut all of it short. */
export type Line = {
  /** Seconds since the call was answered. */
  now(): number;
  /** Lets time pass; answers early, and says why, if the call is cut short. */
  pass(seconds: number): Promise<Interruption | undefined>;
  /** What has cut the call short by now. */
  cut(): Interruption | undefined;
  /** When the next key comes in, if one is on its way. */
  nextKeyAt(): number | undefined;
  /** Waits for the next key until that instant. */
  key(until: number): Promise<{ key: string } | { cut: Interruption } | undefined>;
  press(keys: Keystroke[]): void;
  /** Takes away what came in before now, and says what it was. */
  takeEarly(): string[];
  hangUpAt(instant: number): void;
  /** From here on somebody waits: an agent joins after some seconds, or the watch ends. */
  wait(agentAfter: number | undefined, watchFor: number): void;
  /** The agent is here, whatever was expected. */
  join(): void;
  /** The wait is over. */
  attend(): void;
};

/** A tenth of a millisecond: sums of seconds are no exact numbers. */
const moment = 1e-4;
const never = Number.POSITIVE_INFINITY;

export function openLine({ hangsUpAfter, timedKeys }: Caller, clock: CallClock = ownClock()): Line {
  const keys = openKeys(timedKeys);
  const limits = { hangUp: hangsUpAfter ?? never, join: never, watch: never };

  /** Whoever hangs up as the agent answers has hung up. */
  const cut = (): Interruption | undefined => {
    const now = clock.now();
    if (now >= limits.hangUp - moment) return 'hung-up';
    if (now >= limits.join - moment) return 'agent-joined';
    return now >= limits.watch - moment ? 'watched-enough' : undefined;
  };

  const pass = async (seconds: number): Promise<Interruption | undefined> => {
    const now = clock.now();
    // a second that ends as something cuts it is cut
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

/** The keys that are on their way, the next first. */
function openKeys(timed: Keystroke[]) {
  const byTime = (left: Keystroke, right: Keystroke) => left.at - right.at;
  let keys = timed.toSorted(byTime);
  return {
    nextAt: () => keys[0]?.at,
    nextUntil: (until: number) => keys.slice(0, 1).find(({ at }) => at <= until + moment),
    take: (taken: Keystroke) => {
      keys = keys.filter((key) => key !== taken);
      return { key: taken.key };
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
