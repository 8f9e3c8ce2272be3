import type { Calendar } from '../sla/calendar.ts';
import { workDay } from '../sla/work-day.ts';
import { dayNumber } from '../time/local-date.ts';

/** Whether operators are at work: by the calendar of the deadlines, as the lines are open. */
export const isOpen = (at: Date, calendar: Calendar): boolean =>
  workDay(dayNumber(at), calendar).slots.some(
    ([from, to]) => from <= at.getTime() && at.getTime() < to,
  );
