import type { LocalDate } from '../../time/local-date.ts';
import type { HourlyCallCounts } from '../read/call-statistics.ts';

export type CallStatisticsStore = {
  /** Returns the call counters of all hours and services for calls that began on the given day. */
  getCounts(day: LocalDate): Promise<HourlyCallCounts[]>;
};
