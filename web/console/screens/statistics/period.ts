import { parseDayNumber, toDateOfDayNumber } from '../../../../core/time/local-date.ts';

export type StatisticsPeriod = { from: string; to: string };

const usualDays = 30;
const maxDays = 92;
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Returns the statistics period that ends today and has the given number of days. */
export function createPeriodOfLastDays(days: number, today: string): StatisticsPeriod {
  return {
    from: toDateOfDayNumber(parseDayNumber(today) - days + 1),
    to: today,
  };
}

/** Reads the statistics period from a URL's query parameters; replaces invalid dates with defaults. */
export function parsePeriod(
  query: Readonly<Record<string, string>>,
  today: string,
): StatisticsPeriod {
  const { from: first, to: last } = query;
  const usual = createPeriodOfLastDays(usualDays, today);
  const to = isDay(last) ? last : usual.to;
  const from = isDay(first) && first <= to ? first : createPeriodOfLastDays(usualDays, to).from;
  const earliest = parseDayNumber(to) - maxDays + 1;
  return { from: toDateOfDayNumber(Math.max(parseDayNumber(from), earliest)), to };
}
