import type { SpokenHours } from '../../../i18n/vi/channels/telephone.ts';
import type { WorkingCalendar } from '../../sla/calendar.ts';

/**
 * Returns the operators' regular opening hours, with consecutive days of the same hours together. Like the hours of the queues,
 * they come from the office hours without an end date.
 */
export function toSpokenHours({
  officeHours,
}: Pick<WorkingCalendar, 'officeHours'>): SpokenHours[] {
  const week = officeHours.find(({ validTo }) => validTo === null)?.week;
  if (!week) return [];
  const days = [week.mon, week.tue, week.wed, week.thu, week.fri, week.sat, week.sun];
  const isSame = (day: number, other: number): boolean =>
    JSON.stringify(days[day]) === JSON.stringify(days[other]);
  return days.flatMap((spans, first) => {
    if (spans.length === 0 || isSame(first, first - 1)) return [];
    const after = days.findIndex((_, day) => day > first && !isSame(day, first));
    return [{ first, last: (after < 0 ? days.length : after) - 1, spans }];
  });
}
