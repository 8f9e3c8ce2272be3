import { dateOf, dayMs, firstMidnight, minuteMs, timeOfDay } from '../clock-times.ts';
import { type Entry, entriesOf, oncePerLog } from '../log.ts';
import { calendar, type DeadlineRule, deadlineRules } from '../plan/directory-data.ts';

/** Days off announced during the month, in addition to the calendar file. */
export type ExtraDaysOff = ReadonlySet<string>;

const calendarChanges = oncePerLog((entries) =>
  entriesOf(entries, 'event').filter(({ what }) => what.startsWith('day-off-')),
);

/** Returns the days off that were announced and not withdrawn by the instant. */
export function daysOffBy(entries: readonly Entry[], at: number): ExtraDaysOff {
  const days = new Set<string>();
  for (const entry of calendarChanges(entries)) {
    if (entry.at > at) continue;
    if (entry.what === 'day-off-announced') days.add(entry.detail);
    if (entry.what === 'day-off-withdrawn') days.delete(entry.detail);
  }
  return days;
}

const weekdays = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
const officeWeek = calendar.officeHours[0]?.week ?? {};
const daysOff = new Set(calendar.daysOff.map(({ date }) => date));

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const slotCache = new Map<string, [number, number][]>();

/** Returns the working periods of a day in epoch milliseconds. No weekend day is a working day this month. */
const slotsOn = (at: number, extra: ExtraDaysOff): [number, number][] => {
  const date = dateOf(at);
  if (daysOff.has(date) || extra.has(date)) return [];
  const known = slotCache.get(date);
  if (known) return known;
  const midnight = at - timeOfDay(at);
  const weekday = weekdays[Math.round(Date.parse(date) / dayMs) % 7] ?? 'sun';
  const slots = (officeWeek[weekday] ?? []).map(([from, to]): [number, number] => [
    midnight + minutesOf(from) * minuteMs,
    midnight + minutesOf(to) * minuteMs,
  ]);
  slotCache.set(date, slots);
  return slots;
};

export function isWorkingDayOf(at: number, extra: ExtraDaysOff): boolean {
  return slotsOn(at, extra).length > 0;
}

const afterWorkingDays = (from: number, days: number, extra: ExtraDaysOff): number => {
  let left = days;
  for (let day = from + dayMs; ; day += dayMs) {
    const end = slotsOn(day, extra).at(-1)?.[1];
    if (end === undefined) continue;
    left -= 1;
    if (left === 0) return end;
  }
};

const afterWorkingMinutes = (from: number, minutes: number, extra: ExtraDaysOff): number => {
  let left = minutes * minuteMs;
  for (let day = from; ; day += dayMs) {
    for (const [begin, end] of slotsOn(day, extra)) {
      const start = Math.max(begin, from);
      if (start > end) continue;
      if (start + left <= end) return start + left;
      left -= end - start;
    }
  }
};

/** Returns the deadline of a clock rule that starts at the given instant. */
export function dueAfter(from: number, rule: DeadlineRule, extra: ExtraDaysOff): number {
  if (rule.kind === 'working-days') return afterWorkingDays(from, rule.days ?? 1, extra);
  if (rule.kind === 'working') return afterWorkingMinutes(from, rule.minutes ?? 0, extra);
  return from + (rule.minutes ?? 0) * minuteMs;
}

export type ClockName = 'acknowledge' | 'resolve';

export function ruleFor(clock: ClockName, service: string, priority: string): DeadlineRule {
  const row = deadlineRules.find((one) => one.priority === priority);
  if (!row) throw new Error(`No deadlines for ${priority}`);
  const exception = row.exceptions.find((one) => one.service === service && one.clock === clock);
  return exception?.rule ?? row[clock];
}

export function daysFrom(from: number, to: number): number[] {
  const days: number[] = [];
  const first = Math.max(firstMidnight, from - timeOfDay(from));
  for (let day = first; day <= to; day += dayMs) days.push(day);
  return days;
}
