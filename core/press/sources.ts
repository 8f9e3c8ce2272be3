import type { LocalDate } from '../time/local-date.ts';

/** How often a place's code was scanned on a day: of whom, nothing is known. */
export type SourceCount = { date: LocalDate; place: string; count: number };

export type SourceCounts = {
  add(place: string, on: LocalDate): Promise<void>;
  /** Both days included, day by day. */
  between(from: LocalDate, to: LocalDate): Promise<SourceCount[]>;
};
