import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { WorkingCalendar } from './calendar.ts';
import { computeInstantAtPercent, type DeadlineClock } from './deadline.ts';
import type { ClockEscalationPolicy } from './escalation-policy.ts';
import type { ClockName } from './time-limit.ts';

/**
 * Escalation step with the instant at which it becomes due. A step is taken once per cycle; for the forward clock (the
 * operators' time limit for assigning the ticket), it is taken once each time the ticket is passed to the operators.
 */
export type EscalationStep = { key: string; clock: ClockName; percent: number; at: Date };

export type EscalationClock = {
  name: ClockName;
  clock: DeadlineClock;
  calendar: WorkingCalendar;
  round?: number | undefined;
  stoppedAt?: Date | undefined;
};

/**
 * Input for escalation: deadline clocks, the escalation policy with its percentages, and the keys of the steps already taken.
 */
export type EscalationStepsInput = {
  clocks: readonly EscalationClock[];
  takenStepKeys: ReadonlySet<string>;
  cycle: number;
  steps: ClockEscalationPolicy;
};

/**
 * Returns whether escalation steps of the clock can still be taken. An answer ends the steps of all clocks; an
 * acknowledgment ends only those of the acknowledge clock.
 */
const isRunning = ({ stoppedAt }: EscalationClock, clocks: readonly EscalationClock[]): boolean =>
  stoppedAt === undefined &&
  !clocks.some((other) => other.name === 'resolve' && other.stoppedAt !== undefined);

/** Returns the key of an escalation step, which identifies it within a ticket. Only the forward clock has rounds. */
export function buildStepKey(
  cycle: number,
  { name, round }: Pick<EscalationClock, 'name' | 'round'>,
  percent: number,
): string {
  return [cycle, name, ...(round === undefined ? [] : [round]), percent].join('.');
}

/** Returns whether an escalation step at or above this percentage was taken in the cycle. */
export function hasTakenStepAtOrAbove(
  percent: number,
  { cycle, escalationSteps = [] }: { cycle: number; escalationSteps?: readonly string[] },
  clock: Pick<EscalationClock, 'name' | 'round'>,
): boolean {
  return escalationSteps.some((key) => {
    const taken = Number(key.slice(key.lastIndexOf('.') + 1));
    return taken >= percent && key === buildStepKey(cycle, clock, taken);
  });
}

/**
 * Escalation step with its state. `at` is the due time of a coming step. It is undefined for other steps, and if the clock
 * is paused before the step.
 */
export type EscalationStepWithState = Omit<EscalationStep, 'at'> & {
  at: Date | undefined;
  action: string;
  state: 'taken' | 'coming' | 'not-needed';
};

/**
 * Returns all escalation steps of each clock, including those that were taken or are no longer needed. The policy in force
 * when the clock started applies.
 */
export function listEscalationSteps({
  clocks,
  takenStepKeys,
  cycle,
  steps,
}: EscalationStepsInput): EscalationStepWithState[] {
  return clocks.flatMap((running) => {
    const { name, clock, calendar } = running;
    const ahead = isRunning(running, clocks) ? 'coming' : 'not-needed';
    return steps
      .filter((step) => isValidOn(step, toLocalDate(clock.startAt)))
      .map(({ percent, action }): EscalationStepWithState => {
        const key = buildStepKey(cycle, running, percent);
        const state = takenStepKeys.has(key) ? 'taken' : ahead;
        const at =
          state === 'coming' ? computeInstantAtPercent(clock, percent, calendar) : undefined;
        return { key, clock: name, percent, action, state, at };
      });
  });
}

/** Returns the escalation steps that haven't been taken, including overdue ones, the earliest first. */
const listRemainingSteps = (escalation: EscalationStepsInput): EscalationStep[] =>
  listEscalationSteps(escalation)
    .flatMap(({ key, clock, percent, at }) => (at ? [{ key, clock, percent, at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.percent - b.percent);

/**
 * Returns the earliest escalation step that hasn't been taken, which may be in the future. Returns undefined if all steps
 * were taken.
 */
export function findNextEscalationStep(
  escalation: EscalationStepsInput,
): EscalationStep | undefined {
  return listRemainingSteps(escalation)[0];
}
