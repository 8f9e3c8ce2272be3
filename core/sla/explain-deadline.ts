import { getMidnightMs, toDayNumber, toLocalDate } from '../time/local-date.ts';
import { countWorkingMinutes } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import { type DayKind, getDaySchedule } from './day-schedule.ts';
import { createDeadlineClock } from './deadline.ts';
import type { TimeLimit } from './time-limit.ts';

type StepReason = DayKind | 'around-the-clock' | 'day-of-receipt' | 'outside-hours';

/** Period before a deadline, with the reason why its minutes count or don't count. */
type DeadlineStep = {
  from: Date;
  to: Date;
  minutes: number;
  reason: StepReason;
  name?: string | undefined;
  /** Set if the period is a day off that no official holiday notice covers yet. */
  isProvisional?: true | undefined;
};

export type DeadlineExplanation = {
  steps: DeadlineStep[];
  dueAt: Date;
  /**
   * Set if the deadline is after the last day that official holiday notices cover, so that a new holiday may still move the
   * deadline.
   */
  isProvisional: boolean;
};

type ExplainedClock = { rule: TimeLimit; startAt: Date; dueAt: Date; calendar: WorkingCalendar };

/**
 * Returns the instants on a day at which time may begin or cease to count toward the deadline: midnight and, for working
 * time, opening and closing times.
 */
const listBoundaries = (day: number, { rule, calendar }: ExplainedClock): number[] => [
  getMidnightMs(day),
  ...(rule.kind === 'working' ? getDaySchedule(day, calendar).slots.flat() : []),
];

const getStepReason = (
  day: number,
  minutes: number,
  { rule, startAt, calendar }: ExplainedClock,
) => {
  const { kind, name, isProvisional } = getDaySchedule(day, calendar);
  const isWorked = kind === 'office-day' || kind === 'worked-day-of-rest';
  if (rule.kind === 'working-days' && day === toDayNumber(startAt)) {
    return { reason: 'day-of-receipt' as const };
  }
  return isWorked && minutes === 0
    ? { reason: 'outside-hours' as const }
    : { reason: kind, name, isProvisional };
};

const buildWorkingSteps = (clock: ExplainedClock): DeadlineStep[] => {
  const { startAt, dueAt, calendar } = clock;
  const days: number[] = [];
  for (let day = toDayNumber(startAt); day <= toDayNumber(dueAt); day += 1) days.push(day);
  const inner = days
    .flatMap((day) => listBoundaries(day, clock))
    .filter((border) => startAt.getTime() < border && border < dueAt.getTime());
  const steps: DeadlineStep[] = [];
  let from = startAt;
  for (const border of new Set([...inner, dueAt.getTime()])) {
    const to = new Date(border);
    const minutes = countWorkingMinutes(from, to, calendar);
    steps.push({ from, to, minutes, ...getStepReason(toDayNumber(from), minutes, clock) });
    from = to;
  }
  return steps;
};

/** Merges adjacent periods in which time doesn't count for the same reason, so that a weekend becomes one period. */
const mergeAdjacentSteps = (steps: readonly DeadlineStep[]): DeadlineStep[] => {
  const joined: DeadlineStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const isSame =
      last?.reason === step.reason &&
      last.name === step.name &&
      last.isProvisional === step.isProvisional;
    if (last && isSame && last.minutes + step.minutes === 0) last.to = step.to;
    else joined.push({ ...step });
  }
  return joined;
};

/** Explains a deadline as consecutive periods without gaps, from the start of the clock to the deadline. */
export function explainDeadline(
  rule: TimeLimit,
  startAt: Date,
  calendar: WorkingCalendar,
): DeadlineExplanation {
  const { dueAt, minutes } = createDeadlineClock(rule, startAt, calendar);
  const steps =
    rule.kind === 'wall'
      ? [{ from: startAt, to: dueAt, minutes, reason: 'around-the-clock' as const }]
      : mergeAdjacentSteps(buildWorkingSteps({ rule, startAt, dueAt, calendar }));
  const isProvisional = rule.kind !== 'wall' && toLocalDate(dueAt) > calendar.officialTo;
  return { steps, dueAt, isProvisional };
}
