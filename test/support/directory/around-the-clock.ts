import type { OfficeHours } from '../../../core/sla/calendar.ts';

const day: [string, string][] = [['00:00', '24:00']];

export const aroundTheClock: OfficeHours = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  validFrom: null,
  validTo: null,
};
