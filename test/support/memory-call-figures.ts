import type {
  CallStatisticsStore,
  HourlyCallCounts,
} from '../../core/contact-center/call-figures.ts';

export const memoryCallFigures = (
  tallies: readonly HourlyCallCounts[] = [],
): CallStatisticsStore => ({
  on: async (day) => tallies.filter(({ date }) => date === day),
});
