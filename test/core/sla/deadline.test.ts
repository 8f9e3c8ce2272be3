import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingMinutes, countWorkingMinutes } from '../../../core/sla/business-hours.ts';
import { getDaySchedule } from '../../../core/sla/day-schedule.ts';
import {
  applyPauses,
  computeInstantAtPercent,
  createDeadlineClock,
  type DeadlineClock,
  findClockTimeLimit,
} from '../../../core/sla/deadline.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import { toDayNumber } from '../../../core/time/local-date.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const { calendar, sla } = testDirectory;
const start = (rule: TimeLimit, from: string) =>
  createDeadlineClock(rule, toLocalInstant(from), calendar);
const instants = (clock: DeadlineClock) => (percent: number) =>
  computeInstantAtPercent(clock, percent, calendar);

describe('the deadline rule of a clock', () => {
  test.each([
    ['P1', 'health', 'forward', { kind: 'wall', minutes: 5 }],
    ['P1', 'health', 'acknowledge', { kind: 'wall', minutes: 5 }],
    ['P1', 'health', 'resolve', { kind: 'wall', minutes: 120 }],
    ['P2', 'violation', 'forward', { kind: 'wall', minutes: 15 }],
    ['P2', 'violation', 'acknowledge', { kind: 'wall', minutes: 60 }],
    ['P2', 'violation', 'resolve', { kind: 'wall', minutes: 300 }],
    ['P2', 'welfare', 'resolve', { kind: 'wall', minutes: 1440 }],
    ['P2', 'welfare', 'acknowledge', { kind: 'wall', minutes: 60 }],
    ['P3', 'welfare', 'forward', { kind: 'working', minutes: 240 }],
    ['P3', 'violation', 'acknowledge', { kind: 'working-days', days: 1 }],
    ['P3', 'violation', 'resolve', { kind: 'working-days', days: 3 }],
    ['P4', 'suggestion', 'forward', { kind: 'working-days', days: 1 }],
    ['P4', 'suggestion', 'acknowledge', { kind: 'working-days', days: 2 }],
    ['P4', 'suggestion', 'resolve', { kind: 'working-days', days: 5 }],
  ] as const)(
    'findClockTimeLimit returns the rule of priority %s in service %s for the clock “%s”',
    (priority, service, clock, rule) => {
      expect(findClockTimeLimit(sla, { clock, priority, service, on: launchDay })).toEqual(rule);
    },
  );

  test('findClockTimeLimit returns the rule valid on the given day', () => {
    const [p1] = sla;
    if (!p1) throw new Error('no deadlines');
    const rows = [
      { ...p1, validTo: '2021-12-31' },
      { ...p1, validFrom: '2022-01-01', resolve: { kind: 'wall' as const, minutes: 60 } },
    ];
    const resolve = (on: Date) =>
      findClockTimeLimit(rows, { clock: 'resolve', priority: 'P1', service: 'health', on });
    expect(resolve(toLocalInstant('2021-12-31T23:59'))).toEqual({ kind: 'wall', minutes: 120 });
    expect(resolve(toLocalInstant('2022-01-01T00:00'))).toEqual({ kind: 'wall', minutes: 60 });
    expect(() => resolve(toLocalInstant('2021-12-02'))).toThrow(
      'no time limits for priority P1 on 2021-12-02',
    );
  });
});

describe('a deadline clock', () => {
  test('the wall-clock deadline of an emergency also runs through the night', () => {
    expect(start({ kind: 'wall', minutes: 120 }, '2022-01-31T23:30')).toEqual({
      kind: 'wall',
      startAt: toLocalInstant('2022-01-31T23:30'),
      dueAt: toLocalInstant('2022-02-01T01:30'),
      minutes: 120,
    });
  });

  test('a working-hours clock does not run outside office hours', () => {
    const clock = start({ kind: 'working', minutes: 240 }, '2021-12-03T16:00');
    expect(clock).toMatchObject({
      kind: 'working',
      dueAt: toLocalInstant('2021-12-06T10:00'),
      minutes: 240,
    });
  });

  test('the minutes of a working-days clock include the working minutes on the day of receipt', () => {
    const clock = start({ kind: 'working-days', days: 1 }, '2021-12-03T16:30');
    expect(clock).toMatchObject({
      kind: 'working',
      dueAt: toLocalInstant('2021-12-06T17:00'),
      minutes: 510,
    });
    expect(computeInstantAtPercent(clock, 50, calendar)).toEqual(
      toLocalInstant('2021-12-06T10:45'),
    );
  });

  test('a working-days clock started within a minute counts whole minutes and still ends on time', () => {
    const clock = start({ kind: 'working-days', days: 1 }, '2021-12-03T16:30:31.417');
    expect(clock.minutes).toBe(509);
    expect(computeInstantAtPercent(clock, 100, calendar)).toEqual(
      toLocalInstant('2021-12-06T17:00'),
    );
  });

  test('a clock continues after its deadline, so that later escalation steps have a time', () => {
    const instant = instants(start({ kind: 'working', minutes: 240 }, '2021-12-03T15:00'));
    expect([0, 50, 80, 100, 150, 200].map(instant)).toEqual(
      [
        '2021-12-03T15:00',
        '2021-12-03T17:00',
        '2021-12-06T08:12',
        '2021-12-06T09:00',
        '2021-12-06T11:00',
        '2021-12-06T15:00',
      ].map(toLocalInstant),
    );
    expect(() => instant(-1)).toThrow('-1 %, must be at least 0');
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });
});

const instant = fc
  .integer({
    min: toLocalInstant('2021-12-03').getTime(),
    max: toLocalInstant('2026-06-01').getTime(),
  })
  .map((milliseconds) => new Date(milliseconds));
const rule: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({ kind: fc.constant('wall' as const), minutes: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({
    kind: fc.constant('working' as const),
    minutes: fc.integer({ min: 1, max: 3000 }),
  }),
  fc.record({
    kind: fc.constant('working-days' as const),
    days: fc.integer({ min: 1, max: 10 }),
  }),
);

test('every clock reaches 100 percent at its deadline, and a higher percentage is never earlier in time', () => {
  const percents = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(rule, instant, percents, (one, from, [a, b]) => {
      const clock = createDeadlineClock(one, from, calendar);
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map(instants(clock));
      expect(computeInstantAtPercent(clock, 100, calendar)).toEqual(clock.dueAt);
      expect(early && late && early <= late).toBe(true);
    }),
  );
});

test('every percentage of a working-hours clock falls within office hours', () => {
  fc.assert(
    fc.property(
      rule,
      instant,
      fc.double({ min: 0, max: 400, noNaN: true }),
      (one, from, percent) => {
        const clock = createDeadlineClock(one, from, calendar);
        const moment = computeInstantAtPercent(clock, percent, calendar);
        const isInside = (time: Date) =>
          getDaySchedule(toDayNumber(time), calendar).slots.some(
            ([open, close]) => open <= time.getTime() && time.getTime() <= close,
          );
        expect(clock.kind === 'wall' || (moment && isInside(moment))).toBe(true);
      },
    ),
  );
});

test('a pause before the deadline moves the deadline by exactly the minutes that the clock was paused', () => {
  const share = fc.double({ min: 0, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(
      rule,
      instant,
      share,
      fc.integer({ min: 0, max: 10_000 }),
      (one, from, begin, length) => {
        const clock = createDeadlineClock(one, from, calendar);
        const pauseAt = new Date(
          Math.round(from.getTime() + begin * (clock.dueAt.getTime() - from.getTime())),
        );
        const pause = { from: pauseAt, to: new Date(pauseAt.getTime() + length * 60_000) };
        const { dueAt } = applyPauses(clock, [pause], calendar);
        const expected =
          clock.kind === 'wall'
            ? new Date(clock.dueAt.getTime() + length * 60_000)
            : addWorkingMinutes(
                clock.dueAt,
                countWorkingMinutes(pause.from, pause.to, calendar),
                calendar,
              );
        // A pause that begins in the noon break after the last minute has run comes too late.
        const hasRun =
          clock.kind === 'working' && countWorkingMinutes(pauseAt, clock.dueAt, calendar) === 0;
        expect(dueAt).toEqual(hasRun ? clock.dueAt : expected);
      },
    ),
  );
});
