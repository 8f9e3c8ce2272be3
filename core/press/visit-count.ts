import type { LocalDate } from '../time/local-date.ts';

/** Number of visits from one source on one day. No data about visitors are stored. */
export type VisitCount = { date: LocalDate; place: string; count: number };

export type VisitCountStore = {
  add(place: string, on: LocalDate): Promise<void>;
  /** Returns the daily visit counts between two dates, both inclusive. */
  between(from: LocalDate, to: LocalDate): Promise<VisitCount[]>;
};
