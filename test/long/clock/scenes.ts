import type { Wrongs } from './played-timers.ts';

export type Scene = { name: string; wrongs: Wrongs; changesCalendar: boolean };

const none: Wrongs = { early: 0, late: 0, twice: 0, never: 0 };
const mixed: Wrongs = { early: 0.1, late: 0.1, twice: 0.1, never: 0.1 };

export const mixedScene: Scene = {
  ...{ name: 'timers early, late, twice and never', wrongs: mixed, changesCalendar: false },
};

/** What an hour may be like. */
export const scenes: readonly Scene[] = [
  mixedScene,
  { name: 'the same, and the calendar changes', wrongs: mixed, changesCalendar: true },
  { name: 'no timer comes at all', wrongs: { ...none, never: 1 }, changesCalendar: false },
];
