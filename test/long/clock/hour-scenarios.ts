import type { TimerFaultShares } from './faulty-timers.ts';

export type HourScenario = { name: string; wrongs: TimerFaultShares; changesCalendar: boolean };

const none: TimerFaultShares = { early: 0, late: 0, twice: 0, never: 0 };
const mixed: TimerFaultShares = { early: 0.1, late: 0.1, twice: 0.1, never: 0.1 };

export const mixedFaultsScenario: HourScenario = {
  ...{ name: 'early, late, repeated and missing timers', wrongs: mixed, changesCalendar: false },
};

/** Combinations of timer faults for the simulated hour. */
export const hourScenarios: readonly HourScenario[] = [
  mixedFaultsScenario,
  { name: 'faulty timers and a calendar change', wrongs: mixed, changesCalendar: true },
  { name: 'no timers at all', wrongs: { ...none, never: 1 }, changesCalendar: false },
];
