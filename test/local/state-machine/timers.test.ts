import { expect, test } from 'vitest';
import {
  createSimulatedTimers,
  TimerFaultPlan,
} from '../../../local/services/state-machine/execution/timers.ts';

const now = new Date('2022-01-28T08:30:00+07:00');
const until = new Date('2022-01-28T12:30:00+07:00');
const minutesOff = (plan: object): number => {
  const timers = createSimulatedTimers();
  timers.plan(TimerFaultPlan.parse(plan));
  const end = timers.endOf({ arn: 'a journey', event: 5, now, until });
  return (end.getTime() - until.getTime()) / 60_000;
};

test('a state machine timer fires at its time when no timer faults are planned', () => {
  const timers = createSimulatedTimers();
  expect(timers.endOf({ arn: 'a journey', event: 5, now, until })).toEqual(until);
  expect(timers.isTwice('a journey', 5)).toBe(false);
});

test('planned timer faults make state machine timers fire early, late, twice or never', () => {
  expect(minutesOff({ early: 1 })).toBe(-7);
  expect(minutesOff({ late: 1, minutes: 20 })).toBe(20);
  expect(minutesOff({ never: 1 })).toBeGreaterThan(50 * 365 * 24 * 60);
  expect(minutesOff({ twice: 1 })).toBe(0);
});

test('a timer moved early by a fault never fires before the current time, and a past timer fires at once', () => {
  const timers = createSimulatedTimers();
  timers.plan(TimerFaultPlan.parse({ early: 1, minutes: 60 * 24 }));
  expect(timers.endOf({ arn: 'a journey', event: 5, now, until })).toEqual(now);
  expect(timers.endOf({ arn: 'a journey', event: 5, now: until, until: now })).toEqual(now);
});

test('planned timer faults affect the planned proportion of timers, and the same timers in every run', () => {
  const wrongs = () => {
    const timers = createSimulatedTimers();
    timers.plan(TimerFaultPlan.parse({ seed: 3, late: 0.2, twice: 0.1 }));
    const events = Array.from({ length: 1000 }, (_, event) => event);
    const late = events.filter(
      (event) => timers.endOf({ arn: 'a journey', event, now, until }) > until,
    );
    const twice = events.filter((event) => timers.isTwice('a journey', event));
    expect(timers.struck()).toEqual({ early: 0, late: late.length, twice: twice.length, never: 0 });
    return { late, twice };
  };
  const first = wrongs();
  expect(first.late.length).toBeGreaterThan(150);
  expect(first.late.length).toBeLessThan(250);
  expect(first.twice.length).toBeGreaterThan(60);
  expect(wrongs()).toEqual(first);
});
