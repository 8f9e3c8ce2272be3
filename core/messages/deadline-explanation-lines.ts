import type { WorkingCalendar } from '../sla/calendar.ts';
import type { DeadlineExplanation } from '../sla/explain-deadline.ts';
import type { TimeLimit } from '../sla/sla-row.ts';
import { toHotlineTime } from '../time/instant.ts';
import {
  dayNumber,
  getMidnightMs,
  type LocalDate,
  parseDayNumber,
  toLocalDate,
} from '../time/local-date.ts';
import { formatDay, formatInstant, formatWeekday } from './dates.ts';
import { deadlineExplanationTexts as words } from './wording/deadline-explanation.ts';

type Step = DeadlineExplanation['steps'][number];

const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });
const dayAt = (day: number): Date => new Date(getMidnightMs(day));
const isMidnight = (at: Date): boolean => getMidnightMs(dayNumber(at)) === at.getTime();
const time = (at: Date): string => toHotlineTime(at).slice(11, 16);
const dateInFull = (date: LocalDate): string => formatDay(dayAt(parseDayNumber(date)), 'vi');

/**
 * Returns the number of the last day in a time span of a deadline explanation. A span that ends at midnight ends on the
 * previous day.
 */
const lastDay = ({ from, to }: Step): number =>
  isMidnight(to) && to > from ? dayNumber(to) - 1 : dayNumber(to);

const when = (step: Step): string => {
  const { from, to } = step;
  const isOneDay = dayNumber(from) === lastDay(step);
  const first = formatDay(from, 'vi');
  const last = formatDay(dayAt(lastDay(step)), 'vi');
  if (isMidnight(from) && isMidnight(to)) {
    return isOneDay ? `${first}, ${words.wholeDay}` : words.toTheEndOf(first, last);
  }
  const end = isMidnight(to) ? '24:00' : time(to);
  return isOneDay
    ? `${first}, ${time(from)}–${end}`
    : words.fromTo(`${time(from)} ${first}`, `${end} ${last}`);
};

const weekdaysOf = (step: Step): string => {
  const first = dayNumber(step.from);
  const days = Array.from({ length: lastDay(step) - first + 1 }, (_, at) => first + at);
  return days.map((day) => formatWeekday(dayAt(day), 'vi')).join(', ');
};

const why = (step: Step): string => {
  const reason = step.why === 'day-of-rest' ? weekdaysOf(step) : (step.name ?? words.why[step.why]);
  return step.isProvisional ? words.provisionalDay(reason) : reason;
};

const counts = ({ why: reason }: Step): boolean =>
  reason === 'office-day' || reason === 'worked-day-of-rest';

/** Formats each time span of a deadline explanation as one line. Spans that count as working days get a day number. */
const stretches = (steps: readonly Step[], rule: TimeLimit): string[] => {
  let days = 0;
  return steps.map((step) => {
    const isDay = rule.kind === 'working-days' && counts(step);
    if (isDay) days += 1;
    const reason = isDay ? words.dayNumber(days, step.name) : why(step);
    return `- ${when(step)}: ${words.minutes(number.format(step.minutes))} (${reason})`;
  });
};

/** Formats a duration in Vietnamese: "8 giờ", "90 phút". */
export function formatMinutes(minutes: number): string {
  return minutes % 60 === 0
    ? words.hours(number.format(minutes / 60))
    : words.minutes(number.format(minutes));
}

const span = (rule: TimeLimit): string =>
  rule.kind === 'working-days'
    ? words.span[rule.kind](rule.days)
    : words.span[rule.kind](formatMinutes(rule.minutes));

/**
 * Returns notes on uncertain days in a deadline explanation: expected holidays that are not confirmed yet, and periods whose
 * holidays are unknown.
 */
const doubts = (
  explained: DeadlineExplanation,
  from: Date,
  calendar: WorkingCalendar,
): string[] => {
  const [first, last] = [toLocalDate(from), toLocalDate(explained.dueAt)];
  const [firstKnown] = calendar.daysOff.map(({ date }) => date).toSorted();
  const proposed = calendar.proposedDaysOff.filter(({ date }) => first <= date && date <= last);
  return [
    ...(explained.isProvisional ? [words.provisional(dateInFull(calendar.officialTo))] : []),
    ...(firstKnown && first < firstKnown ? [words.unknownBefore(dateInFull(firstKnown))] : []),
    ...proposed.map(({ date, name }) => words.proposed(dateInFull(date), name)),
  ];
};

type DeadlineQuery = {
  rule: TimeLimit;
  from: Date;
  calendar: WorkingCalendar;
  /** Unit whose office hours the deadline uses. Undefined if the query named no unit. */
  whose?: { unit: string; hasOwnHours: boolean } | undefined;
};

const hours = ({ unit, hasOwnHours }: NonNullable<DeadlineQuery['whose']>): string =>
  hasOwnHours ? words.ofUnit(unit) : words.ofUnitWithout(unit);

/** Explains in Vietnamese, line by line, how a deadline was computed. */
export function formatDeadlineExplanation(
  explained: DeadlineExplanation,
  { rule, from, calendar, whose }: DeadlineQuery,
): string[] {
  const { steps, dueAt } = explained;
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    words.from(formatInstant(from, 'vi')),
    span(rule),
    ...(whose && rule.kind !== 'wall' ? [hours(whose)] : []),
    ...stretches(steps, rule),
    words.total[rule.kind](number.format(total)),
    ...(rule.kind === 'wall' ? [] : doubts(explained, from, calendar)),
    words.due(formatInstant(dueAt, 'vi')),
  ];
}
