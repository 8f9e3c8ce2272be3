import type { CallFigureStore, CallTally } from '../../core/contact-center/call-figures.ts';

/** Counters of calls in memory. */
export const memoryCallFigures = (tallies: readonly CallTally[] = []): CallFigureStore => ({
  on: async (day) => tallies.filter(({ date }) => date === day),
});
