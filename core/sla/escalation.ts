import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar } from './calendar.ts';
import { type Clock, computeInstantAtPercent } from './deadline.ts';
import type { ClockEscalationPolicy } from './escalation-policy.ts';
import type { ClockName } from './sla-row.ts';

/** Escalation step at a share of a clock's time. It is taken once per cycle, and per round for the forward clock. */
export type EscalationStep = { key: string; clock: ClockName; percent: number; at: Date };

export type EscalationClock = {
  name: ClockName;
  clock: Clock;
  calendar: Calendar;
  round?: number | undefined;
  stoppedAt?: Date | undefined;
};

/** Input of an escalation: clocks, steps at shares of their time, and keys of the steps taken. */
export type Escalation = {
  clocks: readonly EscalationClock[];
  taken: ReadonlySet<string>;
  cycle: number;
  steps: ClockEscalationPolicy;
};

/** Returns whether the clock still escalates: an answer ends the steps of all clocks, an acknowledgement only its own. */
const isRunning = ({ stoppedAt }: EscalationClock, clocks: readonly EscalationClock[]): boolean =>
  stoppedAt === undefined &&
  !clocks.some((other) => other.name === 'resolve' && other.stoppedAt !== undefined);

const keyOf = (cycle: number, { name, round }: EscalationClock, percent: number): string =>
  [cycle, name, ...(round === undefined ? [] : [round]), percent].join('.');

/** Escalation step in any state. `at` is set only for a coming step, and undefined while its clock is paused before it. */
export type PlannedStep = Omit<EscalationStep, 'at'> & {
  at: Date | undefined;
  action: string;
  state: 'taken' | 'coming' | 'not-needed';
};

/**
 * Returns all steps of each clock, including those taken or no longer needed. A clock uses the policy of the day on which it
 * started.
 */
export function listEscalationSteps({ clocks, taken, cycle, steps }: Escalation): PlannedStep[] {
  return clocks.flatMap((running) => {
    const { name, clock, calendar } = running;
    const ahead = isRunning(running, clocks) ? 'coming' : 'not-needed';
    return steps
      .filter((step) => isValidOn(step, localDate(clock.startAt)))
      .map(({ percent, action }): PlannedStep => {
        const key = keyOf(cycle, running, percent);
        const state = taken.has(key) ? 'taken' : ahead;
        const at =
          state === 'coming' ? computeInstantAtPercent(clock, percent, calendar) : undefined;
        return { key, clock: name, percent, action, state, at };
      });
  });
}

/** Returns the steps not yet taken, earliest first, overdue steps included. */
const stepsLeft = (escalation: Escalation): EscalationStep[] =>
  listEscalationSteps(escalation)
    .flatMap(({ key, clock, percent, at }) => (at ? [{ key, clock, percent, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.percent - b.percent);

/** Returns the earliest step not yet taken, or undefined; it may lie in the future. */
export function findNextStep(escalation: Escalation): EscalationStep | undefined {
  return stepsLeft(escalation)[0];
}
