import type { Priority, ServiceCode } from '../directory/model/services/service.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { addWorkingDays, addWorkingMinutes, countWorkingMinutes } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { ClockName, TimeLimit, TimeLimitRow } from './time-limit.ts';

/** Pause of a deadline clock. A pause without `to` is still in progress. */
export type ClockPause = { from: Date; to?: Date | undefined };

/** Deadline clock. `minutes` is the time from start to deadline in wall-clock or working minutes, without pauses. */
export type DeadlineClock = {
  kind: 'wall' | 'working';
  startAt: Date;
  dueAt: Date;
  minutes: number;
  pauses?: readonly ClockPause[];
};

type ClockRuleQuery = { clock: ClockName; priority: Priority; service: ServiceCode; on: Date };

const minuteMs = 60_000;

const addClockMinutes = (
  kind: DeadlineClock['kind'],
  start: Date,
  minutes: number,
  calendar: WorkingCalendar,
): Date =>
  kind === 'wall'
    ? new Date(Math.round(start.getTime() + minutes * minuteMs))
    : addWorkingMinutes(start, minutes, calendar);

const countClockMinutes = (
  kind: DeadlineClock['kind'],
  start: Date,
  end: Date,
  calendar: WorkingCalendar,
): number =>
  kind === 'wall'
    ? (end.getTime() - start.getTime()) / minuteMs
    : countWorkingMinutes(start, end, calendar);

/**
 * Returns the time limit of a ticket's deadline clock that is valid on the given day. Throws if the directory contains no
 * valid time limit.
 */
export function findClockTimeLimit(
  sla: readonly TimeLimitRow[],
  matter: ClockRuleQuery,
): TimeLimit {
  const { clock, priority, service, on } = matter;
  const date = toLocalDate(on);
  const row = sla.find(
    (candidate) => candidate.priority === priority && isValidOn(candidate, date),
  );
  if (!row)
    throw new RangeError(`The directory has no time limits for priority ${priority} on ${date}`);
  const exception = row.exceptions.find(
    (candidate) => candidate.service === service && candidate.clock === clock,
  );
  return exception?.rule ?? row[clock];
}

export function createDeadlineClock(
  rule: TimeLimit,
  startAt: Date,
  calendar: WorkingCalendar,
): DeadlineClock {
  if (rule.kind === 'working-days') {
    const dueAt = addWorkingDays(startAt, rule.days, calendar);
    const minutes = Math.round(countWorkingMinutes(startAt, dueAt, calendar));
    return { kind: 'working', startAt, dueAt, minutes };
  }
  const { kind, minutes } = rule;
  return { kind, startAt, dueAt: addClockMinutes(kind, startAt, minutes, calendar), minutes };
}

type RunningPeriod = { from: Date; to?: Date | undefined };

/** Returns the periods in which the deadline clock runs. The last period has no end unless the clock is paused. */
const listRunningPeriods = (startAt: Date, pauses: readonly ClockPause[]): RunningPeriod[] => {
  const stretches: RunningPeriod[] = [];
  let from: Date | undefined = startAt;
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (!from) break;
    if (pause.from > from) stretches.push({ from, to: pause.from });
    from = pause.to && pause.to < from ? from : pause.to;
  }
  return from ? [...stretches, { from }] : stretches;
};

/**
 * Returns the instant at which the deadline clock has run for the given number of minutes. Returns undefined if the clock is
 * paused before that.
 */
const computeInstantAfter = (
  clock: DeadlineClock,
  minutes: number,
  calendar: WorkingCalendar,
): Date | undefined => {
  let left = Math.round(minutes * minuteMs);
  for (const { from, to } of listRunningPeriods(clock.startAt, clock.pauses ?? [])) {
    const runs = to
      ? Math.round(countClockMinutes(clock.kind, from, to, calendar) * minuteMs)
      : left;
    if (left <= runs) return addClockMinutes(clock.kind, from, left / minuteMs, calendar);
    left -= runs;
  }
  return undefined;
};

const selectEndedPauses = (pauses: readonly ClockPause[] = []): ClockPause[] =>
  pauses.filter(({ to }) => to);

/**
 * Returns a clock's running time from start to deadline in minutes, without pauses. The time is computed from the deadline,
 * so that seconds of the start time aren't lost.
 */
const countRunningMinutes = (
  { kind, startAt, dueAt, pauses }: DeadlineClock,
  calendar: WorkingCalendar,
): number =>
  listRunningPeriods(startAt, selectEndedPauses(pauses)).reduce((sum, { from, to }) => {
    const until = to && to < dueAt ? to : dueAt;
    return sum + (from < until ? countClockMinutes(kind, from, until, calendar) : 0);
  }, 0);

/**
 * Returns the deadline clock with the given pauses. The deadline moves by exactly the time for which the clock would have
 * run during the pauses.
 */
export function applyPauses(
  clock: DeadlineClock,
  pauses: readonly ClockPause[],
  calendar: WorkingCalendar,
): DeadlineClock {
  const minutes = countRunningMinutes(clock, calendar);
  const dueAt =
    computeInstantAfter({ ...clock, pauses: selectEndedPauses(pauses) }, minutes, calendar) ??
    clock.dueAt;
  return { ...clock, pauses, dueAt };
}

/**
 * Returns the instant at which the given percentage of the clock's time limit has elapsed; 100 is the deadline. Returns
 * undefined if the clock is paused before that.
 */
export function computeInstantAtPercent(
  clock: DeadlineClock,
  percent: number,
  calendar: WorkingCalendar,
): Date | undefined {
  if (!(percent >= 0))
    throw new RangeError(`Invalid share of a clock: ${percent} %, must be at least 0`);
  return computeInstantAfter(
    clock,
    (countRunningMinutes(clock, calendar) * percent) / 100,
    calendar,
  );
}

/** Returns the elapsed part of the clock's time limit in whole percent, above 100 if the deadline has passed. */
export function computeElapsedPercent(
  clock: DeadlineClock,
  at: Date,
  calendar: WorkingCalendar,
): number {
  const over = listRunningPeriods(clock.startAt, clock.pauses ?? []).reduce((sum, { from, to }) => {
    const until = to && to < at ? to : at;
    return sum + (from < until ? countClockMinutes(clock.kind, from, until, calendar) : 0);
  }, 0);
  return Math.floor((over * 100) / countRunningMinutes(clock, calendar) + 1e-9);
}
