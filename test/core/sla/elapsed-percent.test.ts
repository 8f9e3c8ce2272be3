import { describe, expect, test } from 'vitest';
import {
  applyPauses,
  computeElapsedPercent,
  createDeadlineClock,
} from '../../../core/sla/deadline.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const start = (rule: TimeLimit, from: string) =>
  createDeadlineClock(rule, toLocalInstant(from), calendar);
const over = (clock: ReturnType<typeof start>, now: string): number =>
  computeElapsedPercent(clock, toLocalInstant(now), calendar);

/** A wall clock due at 13:00. */
const wall = start({ kind: 'wall', minutes: 300 }, '2021-12-03T08:00');

describe('the elapsed percentage of a clock', () => {
  test('computeElapsedPercent is 0 at the start, 100 at the deadline and more after it', () => {
    expect(
      ['08:00', '10:30', '13:00', '15:30', '18:00'].map((time) => over(wall, `2021-12-03T${time}`)),
    ).toEqual([0, 50, 100, 150, 200]);
  });

  test('computeElapsedPercent returns whole percentages, rounded down', () => {
    expect(over(wall, '2021-12-03T12:59:59')).toBe(99);
    expect(over(wall, '2021-12-03T08:02:59')).toBe(0);
    expect(over(wall, '2021-12-03T08:03')).toBe(1);
  });

  test('computeElapsedPercent has no rounding errors at exact percentages', () => {
    const clock = start({ kind: 'wall', minutes: 700 }, '2021-12-03T08:00');
    for (let percent = 0; percent <= 300; percent += 1) {
      const now = new Date(clock.startAt.getTime() + percent * 7 * 60_000);
      expect(computeElapsedPercent(clock, now, calendar)).toBe(percent);
    }
  });

  test('computeElapsedPercent returns 0 before the clock starts', () => {
    expect(over(wall, '2021-12-03T07:00')).toBe(0);
    const short = start({ kind: 'wall', minutes: 5 }, '2021-12-03T08:00');
    expect(over(short, '2021-12-03T07:00')).toBe(0);
  });
});

describe('time that does not count toward the elapsed percentage', () => {
  test('computeElapsedPercent of a working-hours clock does not count nights and weekends', () => {
    const working = start({ kind: 'working', minutes: 480 }, '2021-12-03T16:00');
    expect(
      ['03T17:00', '05T12:00', '06T07:00', '06T08:00'].map((time) =>
        over(working, `2021-12-${time}`),
      ),
    ).toEqual([12, 12, 12, 25]);
  });

  test('computeElapsedPercent does not count paused time during and after the pause', () => {
    const pause = { from: toLocalInstant('2021-12-03T09:00') };
    const pausedClock = applyPauses(wall, [pause], calendar);
    expect(over(pausedClock, '2021-12-03T08:30')).toBe(10);
    expect(over(pausedClock, '2021-12-03T12:00')).toBe(20);
    const again = applyPauses(
      wall,
      [{ ...pause, to: toLocalInstant('2021-12-03T12:00') }],
      calendar,
    );
    expect(over(again, '2021-12-03T11:00')).toBe(20);
    expect(over(again, '2021-12-03T13:30')).toBe(50);
    expect(over(again, '2021-12-03T16:00')).toBe(100);
  });
});
