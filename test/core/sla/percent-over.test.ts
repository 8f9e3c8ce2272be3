import { describe, expect, test } from 'vitest';
import { applyPauses, computeElapsedPercent, startClock } from '../../../core/sla/deadline.ts';
import type { ClockRule } from '../../../core/sla/sla-row.ts';
import { at, directory } from '../../support/the-directory.ts';

const { calendar } = directory;
const start = (rule: ClockRule, from: string) => startClock(rule, at(from), calendar);
const over = (clock: ReturnType<typeof start>, now: string): number =>
  computeElapsedPercent(clock, at(now), calendar);

/** Due at one o'clock. */
const wall = start({ kind: 'wall', minutes: 300 }, '2021-12-03T08:00');

describe('how much of a clock is over', () => {
  test('is nothing at its start, half in the middle, all at the deadline, and more after it', () => {
    expect(
      ['08:00', '10:30', '13:00', '15:30', '18:00'].map((time) => over(wall, `2021-12-03T${time}`)),
    ).toEqual([0, 50, 100, 150, 200]);
  });

  test('is told in whole percent, and a share that has not quite come has not come', () => {
    expect(over(wall, '2021-12-03T12:59:59')).toBe(99);
    expect(over(wall, '2021-12-03T08:02:59')).toBe(0);
    expect(over(wall, '2021-12-03T08:03')).toBe(1);
  });

  test('is never spoilt by how a machine counts: each full percent is told', () => {
    const clock = start({ kind: 'wall', minutes: 700 }, '2021-12-03T08:00');
    for (let percent = 0; percent <= 300; percent += 1) {
      const now = new Date(clock.startAt.getTime() + percent * 7 * 60_000);
      expect(computeElapsedPercent(clock, now, calendar)).toBe(percent);
    }
  });

  test('is nothing before the clock has begun', () => {
    expect(over(wall, '2021-12-03T07:00')).toBe(0);
    const short = start({ kind: 'wall', minutes: 5 }, '2021-12-03T08:00');
    expect(over(short, '2021-12-03T07:00')).toBe(0);
  });
});

describe('what does not count', () => {
  test('are nights and weekends, of a clock of office hours', () => {
    const working = start({ kind: 'working', minutes: 480 }, '2021-12-03T16:00');
    expect(
      ['03T17:00', '05T12:00', '06T07:00', '06T08:00'].map((time) =>
        over(working, `2021-12-${time}`),
      ),
    ).toEqual([12, 12, 12, 25]);
  });

  test('is the time that it stood, while it stands and afterwards', () => {
    const pause = { from: at('2021-12-03T09:00') };
    const standing = applyPauses(wall, [pause], calendar);
    expect(over(standing, '2021-12-03T08:30')).toBe(10);
    expect(over(standing, '2021-12-03T12:00')).toBe(20);
    const again = applyPauses(wall, [{ ...pause, to: at('2021-12-03T12:00') }], calendar);
    expect(over(again, '2021-12-03T11:00')).toBe(20);
    expect(over(again, '2021-12-03T13:30')).toBe(50);
    expect(over(again, '2021-12-03T16:00')).toBe(100);
  });
});
