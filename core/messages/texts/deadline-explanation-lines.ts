import { deadlineExplanationTexts as words } from '../../../i18n/office.ts';
import type { WorkingCalendar } from '../../sla/calendar.ts';
import type { DeadlineExplanation } from '../../sla/explain-deadline.ts';
import type { TimeLimit } from '../../sla/time-limit.ts';
import { toHotlineTime } from '../../time/instant.ts';
import {
  getMidnightMs,
  type LocalDate,
  parseDayNumber,
  toDayNumber,
  toLocalDate,
} from '../../time/local-date.ts';
import { formatDay, formatInstant, formatWeekday } from '../format-dates.ts';

type Step = DeadlineExplanation['steps'][number];

const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });
const toMidnight = (day: number): Date => new Date(getMidnightMs(day));
const isMidnight = (at: Date): boolean => getMidnightMs(toDayNumber(at)) === at.getTime();
const formatTimeOfDay = (at: Date): string => toHotlineTime(at).slice(11, 16);
const formatFullDate = (date: LocalDate): string =>
  formatDay(toMidnight(parseDayNumber(date)), 'vi');

/**
 * Returns the number of the last day in a time span of a deadline explanation. A span that ends at midnight ends on the
 * previous day.
 */
const getLastDay = ({ from, to }: Step): number =>
  isMidnight(to) && to > from ? toDayNumber(to) - 1 : toDayNumber(to);

const formatStepSpan = (step: Step): string => {
  const { from, to } = step;
  const isOneDay = toDayNumber(from) === getLastDay(step);
  const first = formatDay(from, 'vi');
  const last = formatDay(toMidnight(getLastDay(step)), 'vi');
  if (isMidnight(from) && isMidnight(to)) {
    return isOneDay ? `${first}, ${words.wholeDay}` : words.toTheEndOf(first, last);
  }
  const end = isMidnight(to) ? '24:00' : formatTimeOfDay(to);
  return isOneDay
    ? `${first}, ${formatTimeOfDay(from)}–${end}`
    : words.fromTo(`${formatTimeOfDay(from)} ${first}`, `${end} ${last}`);
};

const formatWeekdays = (step: Step): string => {
  const first = toDayNumber(step.from);
  const days = Array.from({ length: getLastDay(step) - first + 1 }, (_, at) => first + at);
  return days.map((day) => formatWeekday(toMidnight(day), 'vi')).join(', ');
};

const formatStepReason = (step: Step): string => {
  const reason =
    step.reason === 'day-of-rest' ? formatWeekdays(step) : (step.name ?? words.why[step.reason]);
  return step.isProvisional ? words.provisionalDay(reason) : reason;
};

const isWorkingDay = ({ reason }: Step): boolean =>
  reason === 'office-day' || reason === 'worked-day-of-rest';

/** Formats each time span of a deadline explanation as one line. Spans that count as working days get a day number. */
const formatSteps = (steps: readonly Step[], rule: TimeLimit): string[] => {
  let days = 0;
  return steps.map((step) => {
    const isDay = rule.kind === 'working-days' && isWorkingDay(step);
    if (isDay) days += 1;
    const reason = isDay ? words.dayNumber(days, step.name) : formatStepReason(step);
    return `- ${formatStepSpan(step)}: ${words.minutes(number.format(step.minutes))} (${reason})`;
  });
};

/** Formats a duration in Vietnamese: "8 giờ", "90 phút". */
export function formatMinutes(minutes: number): string {
  return minutes % 60 === 0
    ? words.hours(number.format(minutes / 60))
    : words.minutes(number.format(minutes));
}

const formatTimeLimit = (rule: TimeLimit): string =>
  rule.kind === 'working-days'
    ? words.span[rule.kind](rule.days)
    : words.span[rule.kind](formatMinutes(rule.minutes));

/**
 * Returns notes on uncertain days in a deadline explanation: expected holidays that are not confirmed yet, and periods whose
 * holidays are unknown.
 */
const listUncertainDays = (
  explained: DeadlineExplanation,
  from: Date,
  calendar: WorkingCalendar,
): string[] => {
  const [first, last] = [toLocalDate(from), toLocalDate(explained.dueAt)];
  const [firstKnown] = calendar.daysOff.map(({ date }) => date).toSorted();
  const proposed = calendar.proposedDaysOff.filter(({ date }) => first <= date && date <= last);
  return [
    ...(explained.isProvisional ? [words.provisional(formatFullDate(calendar.officialTo))] : []),
    ...(firstKnown && first < firstKnown ? [words.unknownBefore(formatFullDate(firstKnown))] : []),
    ...proposed.map(({ date, name }) => words.proposed(formatFullDate(date), name)),
  ];
};

type DeadlineQuery = {
  rule: TimeLimit;
  from: Date;
  calendar: WorkingCalendar;
  /** Unit whose office hours the deadline uses. Undefined if the query named no unit. */
  whose?: { unit: string; hasOwnHours: boolean } | undefined;
};

const formatOfficeHoursNote = ({
  unit,
  hasOwnHours,
}: NonNullable<DeadlineQuery['whose']>): string =>
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
    formatTimeLimit(rule),
    ...(whose && rule.kind !== 'wall' ? [formatOfficeHoursNote(whose)] : []),
    ...formatSteps(steps, rule),
    words.total[rule.kind](number.format(total)),
    ...(rule.kind === 'wall' ? [] : listUncertainDays(explained, from, calendar)),
    words.due(formatInstant(dueAt, 'vi')),
  ];
}
