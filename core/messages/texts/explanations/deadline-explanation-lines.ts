import { deadlineExplanationTexts as words } from '../../../../i18n/office.ts';
import type { WorkingCalendar } from '../../../sla/calendar.ts';
import type { DeadlineExplanation } from '../../../sla/explain-deadline.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import { toHotlineTime } from '../../../time/instant.ts';
import {
  getMidnightMs,
  type LocalDate,
  parseDayNumber,
  toDayNumber,
  toLocalDate,
} from '../../../time/local-date.ts';
import { formatDay, formatInstant, formatWeekday } from '../../format-dates.ts';

type Step = DeadlineExplanation['steps'][number];

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

/** Formats a duration in Vietnamese: "8 giờ", "1 giờ 30 phút", "29 phút 40 giây". */
export function formatMinutes(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts = [
    [Math.floor(seconds / 3600), words.hours],
    [Math.floor(seconds / 60) % 60, words.minutes],
    [seconds % 60, words.seconds],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, format]) => format(count));
  return shown.length > 0 ? shown.join(' ') : words.minutes(0);
}

const formatStep = (step: Step, amount: string, reason: string | undefined): string =>
  `- ${formatStepSpan(step)}: ${amount}${reason ? ` (${reason})` : ''}`;

/**
 * Formats each time span of a deadline explanation as one line: how much of it counts, and why. A time limit in working days
 * counts whole days, so the hours that remained on the day of receipt do not count.
 */
const formatSteps = (steps: readonly Step[], rule: TimeLimit): string[] => {
  let days = 0;
  return steps.map((step) => {
    if (rule.kind === 'working-days' && isWorkingDay(step)) {
      days += 1;
      return formatStep(step, words.dayNumber(days), step.name);
    }
    const isCounted = rule.kind !== 'working-days' && step.minutes > 0;
    const amount = isCounted ? formatMinutes(step.minutes) : words.notCounted;
    return formatStep(step, amount, formatStepReason(step));
  });
};

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

/**
 * Formats how much time the deadline counts in total. For deadlines in working days, adds the working hours from which
 * reminders are scheduled.
 */
const formatTotal = (rule: TimeLimit, minutes: number): string[] =>
  rule.kind === 'working-days'
    ? [words.total[rule.kind](rule.days), words.reminders(formatMinutes(Math.round(minutes)))]
    : [words.total[rule.kind](formatMinutes(minutes))];

/** Explains in Vietnamese, line by line, how a deadline was computed. */
export function formatDeadlineExplanation(
  explained: DeadlineExplanation,
  { rule, from, calendar, whose }: DeadlineQuery,
): string[] {
  const { steps, dueAt } = explained;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return [
    words.from(formatInstant(from, 'vi')),
    formatTimeLimit(rule),
    ...(whose && rule.kind !== 'wall' ? [formatOfficeHoursNote(whose)] : []),
    ...formatSteps(steps, rule),
    ...formatTotal(rule, minutes),
    ...(rule.kind === 'wall' ? [] : listUncertainDays(explained, from, calendar)),
    words.due(formatInstant(dueAt, 'vi')),
  ];
}
