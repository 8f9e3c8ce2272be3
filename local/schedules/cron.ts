import { throwUserError } from '../user-error.ts';
import { getUtcOffsetMs } from './time-zone.ts';

type Field = { from: number; to: number; names?: string };

const fields: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC' },
  { from: 1, to: 7, names: 'SUN MON TUE WED THU FRI SAT' },
  { from: 1970, to: 2199 },
];

const dayMilliseconds = 86_400_000;
/**
 * Number of days in which to search for the next run of a cron expression. Leap days recur within eight years, so an
 * expression without a match in that time never runs.
 */
const daysLookedAhead = 366 * 8;

/**
 * Parses an AWS cron expression (minutes, hours, day of month, month, day of week, year). Returns a function that computes
 * the next run after an instant.
 */
export function parseCronExpression(expression: string, timeZone: string, at: string) {
  const parts = expression.split(/\s+/);
  if (parts.length !== fields.length) {
    throwUserError(`${at} has the cron expression ${expression}, which must have six fields.`);
  }
  const sets = fields.map((field, index) => values(parts[index] ?? '', field, at));
  const [minutes = [], hours = [], daysOfMonth = [], months = [], daysOfWeek = [], years = []] =
    sets;

  const isDay = (wall: Date) =>
    years.includes(wall.getUTCFullYear()) &&
    months.includes(wall.getUTCMonth() + 1) &&
    daysOfMonth.includes(wall.getUTCDate()) &&
    daysOfWeek.includes(wall.getUTCDay() + 1);

  /**
   * Returns the first run of a cron schedule within a day, at or after a start time. Both times are in minutes since
   * midnight.
   */
  const timeFrom = (start: number): number | undefined =>
    hours
      .flatMap((hour) => minutes.map((minute) => hour * 60 + minute))
      .find((time) => time >= start);

  return (instant: Date): Date | undefined => {
    const offset = getUtcOffsetMs(instant, timeZone);
    const wall = instant.getTime() + offset;
    const today = Math.floor(wall / dayMilliseconds) * dayMilliseconds;
    for (let day = 0; day <= daysLookedAhead; day += 1) {
      const midnight = today + day * dayMilliseconds;
      const start = day === 0 ? Math.floor((wall - today) / 60_000) + 1 : 0;
      const time = isDay(new Date(midnight)) ? timeFrom(start) : undefined;
      if (time !== undefined) {
        const due = midnight + time * 60_000;
        return new Date(due - getUtcOffsetMs(new Date(due - offset), timeZone));
      }
    }
    return undefined;
  };
}

/** Lists the values that a field of a cron expression allows, in ascending order. */
function values(text: string, field: Field, at: string): number[] {
  const allowed = text.split(',').flatMap((item) => range(item, field, at));
  return [...new Set(allowed)].sort((one, other) => one - other);
}

function range(item: string, { from, to, names }: Field, at: string): number[] {
  const [span = '', step] = item.split('/');
  const [first = '', last] = span === '*' || span === '?' ? [`${from}`, `${to}`] : span.split('-');
  const start = numberOf(first, names);
  const end = last === undefined ? (step === undefined ? start : to) : numberOf(last, names);
  const stride = Number(step ?? 1);
  if (!(start >= from && end <= to && stride >= 1)) {
    throwUserError(`${at} has the cron field ${item}, which the local run does not support.`);
  }
  const count = Math.floor((end - start) / stride) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * stride);
}

function numberOf(text: string, names = ''): number {
  const named = names.split(' ').indexOf(text.toUpperCase());
  return named >= 0 && text !== '' ? named + 1 : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
