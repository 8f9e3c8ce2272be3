import { describe, expect, test } from 'vitest';
import {
  applyPauses,
  computeInstantAtPercent,
  createDeadlineClock,
} from '../../../core/sla/deadline.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const start = (rule: TimeLimit, from: string) =>
  createDeadlineClock(rule, toLocalInstant(from), calendar);

/** A clock due on Monday, 6 December 2021 at 17:00. */
const clock = start({ kind: 'working-days', days: 3 }, '2021-12-01T09:00');

describe('a pause of a clock', () => {
  test('a pause over a weekend moves the deadline by the working minutes in it', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-03T16:00'), to: toLocalInstant('2021-12-06T08:00') },
    ];
    expect(applyPauses(clock, pauses, calendar).dueAt).toEqual(toLocalInstant('2021-12-07T09:00'));
  });

  test('a pause on days off does not move the deadline', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-04T08:00'), to: toLocalInstant('2021-12-05T20:00') },
    ];
    expect(applyPauses(clock, pauses, calendar).dueAt).toEqual(clock.dueAt);
  });

  test('a pause after the deadline does not move the deadline', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-07T08:00'), to: toLocalInstant('2021-12-08T08:00') },
    ];
    expect(applyPauses(clock, pauses, calendar).dueAt).toEqual(clock.dueAt);
  });

  test('a pause after the original deadline counts if an earlier pause moves the deadline past it', () => {
    const late = {
      from: toLocalInstant('2021-12-07T08:00'),
      to: toLocalInstant('2021-12-08T08:00'),
    };
    const early = {
      from: toLocalInstant('2021-12-06T16:00'),
      to: toLocalInstant('2021-12-06T16:30'),
    };
    const both = applyPauses(clock, [late, early], calendar);
    expect(both.dueAt).toEqual(toLocalInstant('2021-12-07T07:30'));
    expect(applyPauses(applyPauses(clock, [late], calendar), [], calendar).dueAt).toEqual(
      clock.dueAt,
    );
  });

  test('an unfinished pause stops later escalation steps but does not move the deadline yet', () => {
    const pausedClock = applyPauses(
      clock,
      [{ from: toLocalInstant('2021-12-03T10:00') }],
      calendar,
    );
    expect(pausedClock.dueAt).toEqual(clock.dueAt);
    expect(computeInstantAtPercent(pausedClock, 50, calendar)).toEqual(
      computeInstantAtPercent(clock, 50, calendar),
    );
    expect(computeInstantAtPercent(pausedClock, 100, calendar)).toBeUndefined();
  });

  test('pauses after a pause without an end are ignored', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-03T10:00') },
      { from: toLocalInstant('2021-12-06T10:00') },
    ];
    expect(
      computeInstantAtPercent(applyPauses(clock, pauses, calendar), 100, calendar),
    ).toBeUndefined();
  });
});

describe('a paused clock', () => {
  test('a paused clock stays paused even if a later pause has ended', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-03T10:00') },
      { from: toLocalInstant('2021-12-06T10:00'), to: toLocalInstant('2021-12-06T11:00') },
    ];
    expect(computeInstantAtPercent({ ...clock, pauses }, 100, calendar)).toBeUndefined();
  });

  test('a clock that is paused from its start begins when the pause ends', () => {
    const pauses = [{ from: clock.startAt, to: toLocalInstant('2021-12-01T10:00') }];
    expect(computeInstantAtPercent({ ...clock, pauses }, 0, calendar)).toEqual(
      toLocalInstant('2021-12-01T10:00'),
    );
  });
});

describe('several pauses of a clock', () => {
  test('overlapping pauses count once, and pauses before the start do not count', () => {
    const pauses = [
      { from: toLocalInstant('2021-12-01T10:00'), to: toLocalInstant('2021-12-01T11:00') },
      { from: toLocalInstant('2021-12-01T08:00'), to: toLocalInstant('2021-12-01T10:30') },
      { from: toLocalInstant('2021-11-30T08:00'), to: toLocalInstant('2021-11-30T09:00') },
      { from: toLocalInstant('2021-12-01T10:00'), to: toLocalInstant('2021-12-01T10:15') },
    ];
    expect(applyPauses(clock, pauses, calendar).dueAt).toEqual(toLocalInstant('2021-12-07T09:00'));
  });

  test('applying pauses to a clock replaces its earlier pauses and starts from the original deadline', () => {
    const once = applyPauses(
      clock,
      [{ from: toLocalInstant('2021-12-02T08:00'), to: toLocalInstant('2021-12-02T10:00') }],
      calendar,
    );
    expect(applyPauses(once, [], calendar).dueAt).toEqual(clock.dueAt);
    const twice = [
      ...(once.pauses ?? []),
      { from: toLocalInstant('2021-12-03T08:00'), to: toLocalInstant('2021-12-03T09:00') },
    ];
    expect(applyPauses(once, twice, calendar).dueAt).toEqual(toLocalInstant('2021-12-07T10:00'));
  });

  test('pauses of a wall-clock deadline count with their full length', () => {
    const wall = start({ kind: 'wall', minutes: 300 }, '2021-12-03T20:00');
    const pauses = [
      { from: toLocalInstant('2021-12-03T21:00'), to: toLocalInstant('2021-12-04T06:00') },
    ];
    expect(applyPauses(wall, pauses, calendar).dueAt).toEqual(toLocalInstant('2021-12-04T10:00'));
  });
});
