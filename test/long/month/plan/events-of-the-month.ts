import { atHour } from '../clock-times.ts';
import type { MonthSize } from '../size.ts';
import type { Deed } from '../state.ts';

type MonthEvent = { day: number; hour: number; does: string; with?: Record<string, string> };

/** The calendar of the month: what happens besides reports and answers, and when. */
export const eventsOfTheMonth: readonly MonthEvent[] = [];

/** What happens every day. */
const everyDay: readonly Omit<MonthEvent, 'day'>[] = [];

export const plannedEvents = ({ days }: MonthSize): Deed[] => {
  const daily = Array.from({ length: days }, (_, index) =>
    everyDay.map((event) => ({ ...event, day: index + 1 })),
  ).flat();
  return [...eventsOfTheMonth, ...daily]
    .filter(({ day }) => day <= days)
    .map(({ day, hour, does, with: given = {} }) => ({ at: atHour(day, hour), does, with: given }));
};
