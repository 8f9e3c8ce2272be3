import { dateOfDay, dayNumberOf } from '../../../../core/time/local-date.ts';

export type Period = { from: string; to: string };

const usualDays = 30;
const mostDays = 92;
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** The last so many days, today included. */
export const lastDays = (days: number, today: string): Period => ({
  from: dateOfDay(dayNumberOf(today) - days + 1),
  to: today,
});

/** The period of an address; one that can't be asked for is made one that can. */
export const periodIn = (query: Readonly<Record<string, string>>, today: string): Period => {
  const { from: first, to: last } = query;
  const usual = lastDays(usualDays, today);
  const to = isDay(last) ? last : usual.to;
  const from = isDay(first) && first <= to ? first : lastDays(usualDays, to).from;
  const earliest = dayNumberOf(to) - mostDays + 1;
  return { from: dateOfDay(Math.max(dayNumberOf(from), earliest)), to };
};
