import type { WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { toDayNumber } from '../../time/local-date.ts';

/**
 * Next time at which the operators work. `dayOff` is set if a public holiday or day off lies before it: `today`, or only
 * `later`.
 */
export type NextOpening = { opensAt: Date; dayOff?: 'today' | 'later' };

const maxDaysAhead = 30;

/**
 * Returns when the operators work again, for callers outside the hours. Later days off also count, because the regular
 * hours that callers would hear do not apply then. Returns undefined if the hotline stays closed for 30 days.
 */
export function findNextOpening(now: Date, calendar: WorkingCalendar): NextOpening | undefined {
  const today = toDayNumber(now);
  let dayOff: NextOpening['dayOff'];
  for (let day = today; day <= today + maxDaysAhead; day += 1) {
    const { kind, slots } = getDaySchedule(day, calendar);
    const slot = slots.find(([from]) => from > now.getTime());
    if (slot) return { opensAt: new Date(slot[0]), ...(dayOff && { dayOff }) };
    if (kind === 'day-off') dayOff ??= day === today ? 'today' : 'later';
  }
  return undefined;
}
