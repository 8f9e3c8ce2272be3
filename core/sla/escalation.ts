import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar } from './calendar.ts';
import { type Clock, clockInstant } from './deadline.ts';
import type { ClockName } from './sla-row.ts';
import type { Ladder } from './threshold.ts';

/** A step at a share of a clock's time, in a cycle, and in the clock's round where it has rounds: taken exactly once. */
export type EscalationStep = { key: string; clock: ClockName; percent: number; at: Date };

export type RunningClock = {
  name: ClockName;
  clock: Clock;
  calendar: Calendar;
  round?: number | undefined;
  stoppedAt?: Date | undefined;
};

/** Clocks, the steps at shares of their time, and the keys of those that were taken. */
export type Escalation = {
  clocks: readonly RunningClock[];
  taken: ReadonlySet<string>;
  cycle: number;
  steps: Ladder;
};

/** An acknowledgement ends its own steps, an answer those of all clocks. */
const isRunning = ({ stoppedAt }: RunningClock, clocks: readonly RunningClock[]): boolean =>
  stoppedAt === undefined &&
  !clocks.some((other) => other.name === 'resolve' && other.stoppedAt !== undefined);

const keyOf = (cycle: number, { name, round }: RunningClock, percent: number): string =>
  [cycle, name, ...(round === undefined ? [] : [round]), percent].join('.');

/** A step in any state; its instant is undefined while its clock is paused before it. */
export type PlannedStep = Omit<EscalationStep, 'at'> & {
  at: Date | undefined;
  action: string;
  state: 'taken' | 'coming' | 'not-needed';
};

/** All steps of each clock, also those taken and those no longer needed. A clock keeps the steps of the day it started. */
export const allSteps = ({ clocks, taken, cycle, steps }: Escalation): PlannedStep[] =>
  clocks.flatMap((running) => {
    const { name, clock, calendar } = running;
    const ahead = isRunning(running, clocks) ? 'coming' : 'not-needed';
    return steps
      .filter((step) => isValidOn(step, localDate(clock.startAt)))
      .map(({ percent, action }): PlannedStep => {
        const key = keyOf(cycle, running, percent);
        const state = taken.has(key) ? 'taken' : ahead;
        const at = state === 'coming' ? clockInstant(clock, percent, calendar) : undefined;
        return { key, clock: name, percent, action, state, at };
      });
  });

/** Steps that were not taken, in order of time; a step that is overdue comes first. */
const stepsLeft = (escalation: Escalation): EscalationStep[] =>
  allSteps(escalation)
    .flatMap(({ key, clock, percent, at }) => (at ? [{ key, clock, percent, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.percent - b.percent);

/** The earliest step that was not taken, due or not. */
export const nextStep = (escalation: Escalation): EscalationStep | undefined =>
  stepsLeft(escalation)[0];
