import type { WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { toDayNumber } from '../../time/local-date.ts';

/** Next time at which the operators work, and whether a public holiday or day off lies before it. */
export type NextOpening = { opensAt: Date; isHoliday: boolean };

const maxDaysAhead = 30;

/**
 * Returns when the operators work again, for callers outside the hours. A holiday that begins the next day already counts,
 * because the regular hours that callers would hear do not apply then. Returns undefined if the hotline stays closed for 30
 * days.
 */
export function findNextOpening(now: Date, calendar: WorkingCalendar): NextOpening | undefined {
  const today = toDayNumber(now);
  let isHoliday = false;
  for (let day = today; day <= today + maxDaysAhead; day += 1) {
    const { kind, slots } = getDaySchedule(day, calendar);
    const slot = slots.find(([from]) => from > now.getTime());
    if (slot) return { opensAt: new Date(slot[0]), isHoliday };
    isHoliday ||= kind === 'day-off';
  }
  return undefined;
}
