import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar } from './calendar.ts';
import { type Clock, clockInstant } from './deadline.ts';
import type { ClockName } from './sla-row.ts';
import type { Ladder } from './threshold.ts';

/** A threshold of a clock in a cycle, and in its round where it has rounds: taken exactly once. */
export type Rung = { key: string; clock: ClockName; percent: number; at: Date };

export type RunningClock = {
  name: ClockName;
  clock: Clock;
  calendar: Calendar;
  round?: number | undefined;
  stoppedAt?: Date | undefined;
};

type Climb = {
  clocks: readonly RunningClock[];
  taken: ReadonlySet<string>;
  cycle: number;
  ladder: Ladder;
};

/** An acknowledgement stops its own ladder, an answer all: nobody is chased for what is done. */
const isRunning = ({ stoppedAt }: RunningClock, clocks: readonly RunningClock[]): boolean =>
  stoppedAt === undefined &&
  !clocks.some((other) => other.name === 'resolve' && other.stoppedAt !== undefined);

const keyOf = (cycle: number, { name, round }: RunningClock, percent: number): string =>
  [cycle, name, ...(round === undefined ? [] : [round]), percent].join('.');

/** A rung of the whole ladder; its instant is none while its clock stands before it. */
export type LadderRung = Omit<Rung, 'at'> & {
  at: Date | undefined;
  action: string;
  state: 'taken' | 'coming' | 'not-needed';
};

/** All rungs of each clock, those that were climbed and those nobody needs any more too. A clock keeps the ladder of the day it began. */
export const wholeLadder = ({ clocks, taken, cycle, ladder }: Climb): LadderRung[] =>
  clocks.flatMap((running) => {
    const { name, clock, calendar } = running;
    const ahead = isRunning(running, clocks) ? 'coming' : 'not-needed';
    return ladder
      .filter((threshold) => isValidOn(threshold, localDate(clock.startAt)))
      .map(({ percent, action }): LadderRung => {
        const key = keyOf(cycle, running, percent);
        const state = taken.has(key) ? 'taken' : ahead;
        const at = state === 'coming' ? clockInstant(clock, percent, calendar) : undefined;
        return { key, clock: name, percent, action, state, at };
      });
  });

/** What is left to climb, in order of time. */
const rungsLeft = (climb: Climb): Rung[] =>
  wholeLadder(climb)
    .flatMap(({ key, clock, percent, at }): Rung[] => (at ? [{ key, clock, percent, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.percent - b.percent);

/** The rungs whose time has come and that nobody has taken yet. */
export const rungsDue = ({ now, ...climb }: Climb & { now: Date }): Rung[] =>
  rungsLeft(climb).filter(({ at }) => at <= now);

/** When the next rung is, or was: one that is due and not taken comes first. */
export const nextRungAt = (climb: Climb): Date | undefined => rungsLeft(climb)[0]?.at;
