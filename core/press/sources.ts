import type { LocalDate } from '../time/local-date.ts';

/** Number of visits from a source on a day. No data about visitors is stored. */
export type VisitCount = { date: LocalDate; place: string; count: number };

export type VisitCountStore = {
  add(place: string, on: LocalDate): Promise<void>;
  /** Returns the daily visit counts between two dates, both inclusive. */
  between(from: LocalDate, to: LocalDate): Promise<VisitCount[]>;
};
