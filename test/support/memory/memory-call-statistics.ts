import type { CallStatisticsStore } from '../../../core/contact-center/ports/call-statistics-store.ts';
import type { HourlyCallCounts } from '../../../core/contact-center/read/call-statistics.ts';

export function memoryCallStatistics(
  tallies: readonly HourlyCallCounts[] = [],
): CallStatisticsStore {
  return {
    getCounts: async (day) => tallies.filter(({ date }) => date === day),
  };
}
