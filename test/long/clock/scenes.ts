import type { Wrongs } from './played-timers.ts';

export type Scene = { name: string; wrongs: Wrongs; changesCalendar: boolean };

const none: Wrongs = { early: 0, late: 0, twice: 0, never: 0 };
const mixed: Wrongs = { early: 0.1, late: 0.1, twice: 0.1, never: 0.1 };

export const mixedScene: Scene = {
  ...{ name: 'early, late, repeated and missing timers', wrongs: mixed, changesCalendar: false },
};

/** Combinations of timer faults for the simulated hour. */
export const scenes: readonly Scene[] = [
  mixedScene,
  { name: 'faulty timers and a calendar change', wrongs: mixed, changesCalendar: true },
  { name: 'no timers at all', wrongs: { ...none, never: 1 }, changesCalendar: false },
];
