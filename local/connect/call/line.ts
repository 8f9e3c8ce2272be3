import type { Caller } from '../caller.ts';

/** What cuts a call, or a wait, short. */
export type Interruption = 'hung-up' | 'agent-joined' | 'watched-enough';

type Keystroke = { key: string; at: number };

/** The telephone line: time that passes, keys that come in, and what may cut all of it short. */
export type Line = {
  /** Seconds since the call was answered. */
  now(): number;
  /** Lets time pass; answers early, and says why, if the call is cut short. */
  pass(seconds: number): Interruption | undefined;
  /** What has cut the call short by now. */
  cut(): Interruption | undefined;
  /** When the next key comes in, if one is on its way. */
  nextKeyAt(): number | undefined;
  /** Waits for the next key until that instant. */
  key(until: number): { key: string } | { cut: Interruption } | undefined;
  press(keys: Keystroke[]): void;
  /** Takes away what came in before now, and says what it was. */
  takeEarly(): string[];
  hangUpAt(instant: number): void;
  /** From here on somebody waits: an agent joins after some seconds, or the watch ends. */
  wait(agentAfter: number | undefined, watchFor: number): void;
  /** The wait is over. */
  attend(): void;
};

/** A tenth of a millisecond: sums of seconds are no exact numbers. */
const moment = 1e-4;

export function openLine({ hangsUpAfter, timedKeys }: Caller): Line {
  let now = 0;
  let keys: Keystroke[] = [...timedKeys].sort((left, right) => left.at - right.at);
  let hangUp = hangsUpAfter ?? Number.POSITIVE_INFINITY;
  let join = Number.POSITIVE_INFINITY;
  let watch = Number.POSITIVE_INFINITY;

  /** Whoever hangs up as the agent answers has hung up. */
  const cut = (): Interruption | undefined => {
    if (now >= hangUp - moment) return 'hung-up';
    if (now >= join - moment) return 'agent-joined';
    return now >= watch - moment ? 'watched-enough' : undefined;
  };

  const pass = (seconds: number): Interruption | undefined => {
    const until = Math.min(now + Math.max(0, seconds), hangUp, join, watch);
    // a second that ends as something cuts it is cut
    if (Number.isFinite(until)) now = Math.max(now, until);
    return cut();
  };

  return {
    now: () => now,
    pass,
    cut,
    nextKeyAt: () => keys[0]?.at,
    key: (until) => {
      const [next] = keys;
      const isNext = next !== undefined && next.at <= until + moment;
      const interruption = pass((isNext ? next.at : until) - now);
      if (interruption !== undefined) return { cut: interruption };
      if (!isNext) return undefined;
      keys = keys.slice(1);
      return { key: next.key };
    },
    press: (more) => {
      keys = [...keys, ...more].sort((left, right) => left.at - right.at);
    },
    takeEarly: () => {
      const early = keys.filter(({ at }) => at < now - moment);
      keys = keys.filter(({ at }) => at >= now - moment);
      return early.map(({ key }) => key);
    },
    hangUpAt: (instant) => {
      hangUp = Math.min(hangUp, instant);
    },
    wait: (agentAfter, watchFor) => {
      join = agentAfter === undefined ? Number.POSITIVE_INFINITY : now + agentAfter;
      watch = now + watchFor;
    },
    attend: () => {
      join = Number.POSITIVE_INFINITY;
      watch = Number.POSITIVE_INFINITY;
    },
  };
}
