import { describe, expect, test } from 'vitest';
import {
  findMovedDeadlines,
  getClockCalendar,
  recomputeClock,
  recomputeClocks,
} from '../../../core/sla/recompute-clocks.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import type { TicketClock } from '../../../core/ticket/model/ticket-parts.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const { calendar } = testDirectory;

const clock = (rule: TimeLimit, from: string, more: Partial<TicketClock> = {}): TicketClock => {
  const startAt = toLocalInstant(from);
  return recomputeClock(
    { kind: 'working', rule, startAt, dueAt: startAt, minutes: 1, ...more },
    calendar,
  );
};

const always = (unit: string) => ({
  ...testDirectory,
  calendar: { ...calendar, unitHours: [{ unit, ...aroundTheClock }] },
});

const days = (count: number): TimeLimit => ({ kind: 'working-days', days: count });
const hours = (count: number): TimeLimit => ({ kind: 'wall', minutes: count * 60 });

describe('inputs of a recomputed deadline', () => {
  test.each<[string, TimeLimit, string, Partial<TicketClock>, string]>([
    ['its time limit', days(3), '2021-12-01T09:00:37', {}, '2021-12-06T17:00'],
    ['its time limit, to the second', hours(5), '2021-12-03T08:00:37', {}, '2021-12-03T13:00:37'],
    [
      'an extension by working days',
      days(3),
      '2021-12-01T09:00',
      { extension: days(2) },
      '2021-12-08T17:00',
    ],
    [
      'an extension by wall-clock hours',
      hours(5),
      '2021-12-03T20:00:11',
      { extension: hours(24) },
      '2021-12-05T01:00:11',
    ],
    [
      'a pause over a weekend and an extension',
      days(3),
      '2021-12-01T09:00',
      {
        extension: days(1),
        pauses: [
          { from: toLocalInstant('2021-12-03T16:00'), to: toLocalInstant('2021-12-06T08:00') },
        ],
      },
      '2021-12-08T09:00',
    ],
    [
      'wall-clock hours granted at a higher priority, counted as working hours',
      { kind: 'working', minutes: 240 },
      '2021-12-03T08:00',
      { extension: hours(8) },
      '2021-12-06T14:00',
    ],
    [
      'working days granted at a lower priority',
      hours(5),
      '2021-12-03T08:00',
      { extension: days(1) },
      '2021-12-06T17:00',
    ],
  ])('a deadline is recomputed from %s', (_, rule, from, more, due) => {
    expect(clock(rule, from, more).dueAt).toEqual(toLocalInstant(due));
  });
});

describe('an extended clock', () => {
  test('the minutes of an extended clock include the extension', () => {
    const more = { extension: hours(24) };
    expect(clock(hours(5), '2021-12-03T20:00', more).minutes).toBe((5 + 24) * 60);
    // long enough to make rounding errors per minute visible
    expect(clock(hours(60 * 24), '2021-12-03T20:00', more).minutes).toBe(61 * 24 * 60);
    const plain = clock(days(3), '2021-12-01T09:00');
    const extended = clock(days(3), '2021-12-01T09:00', { extension: days(2) });
    expect(extended.minutes).toBe(plain.minutes + 2 * 480);
    expect(clock(days(3), '2021-12-01T09:00:31', { extension: days(2) }).minutes).toBe(
      extended.minutes - 1,
    );
  });
});

test('only pauses after a late extension move the extended deadline', () => {
  const pause = (from: string, to: string) => ({
    from: toLocalInstant(`2021-12-03T${from}`),
    to: toLocalInstant(`2021-12-03T${to}`),
  });
  const extendedFrom = toLocalInstant('2021-12-03T15:00');
  const pauses = [pause('09:00', '10:00'), pause('15:00', '15:30'), pause('16:00', '17:00')];
  const more = { extension: hours(24), extendedFrom, pauses };
  expect(clock(hours(5), '2021-12-03T08:00', more).dueAt).toEqual(
    toLocalInstant('2021-12-04T16:30'),
  );
});

describe('the office hours of a clock', () => {
  test('a clock uses its unit’s own office hours if the unit has any', () => {
    const own = always('CC115');
    const [clocks, unit] = [aTicket().clocks, 'CC115'];
    const resolve = clock({ kind: 'working', minutes: 480 }, '2021-12-03T16:00');
    const at115 = recomputeClocks({ clocks: { ...clocks, resolve }, unit }, own);
    expect(at115.resolve.dueAt).toEqual(toLocalInstant('2021-12-04T00:00'));
    const elsewhere = recomputeClocks({ clocks: { ...clocks, resolve }, unit: 'SO_YT' }, own);
    expect(elsewhere.resolve).toEqual(resolve);
  });

  test('of all time limits, only the one for assigning a ticket (forward clock) uses the operators’ own office hours', () => {
    const own = always('TONG_DAI');
    const common = getClockCalendar({ unit: 'SO_YT' }, own, 'resolve');
    expect(getClockCalendar({ unit: 'TONG_DAI' }, own, 'resolve')).toEqual(common);
    expect(getClockCalendar({ unit: 'TONG_DAI' }, own, 'acknowledge')).toEqual(common);
    expect(getClockCalendar({ unit: 'TONG_DAI' }, own, 'forward')).not.toEqual(common);
  });
});

test('the time limit for assigning a ticket (forward clock) is recomputed with the operators’ own office hours', () => {
  const forward = { ...clock({ kind: 'working', minutes: 480 }, '2021-12-03T16:00'), round: 1 };
  const ticket = { clocks: { ...aTicket().clocks, forward }, unit: 'TONG_DAI' };
  expect(recomputeClocks(ticket, always('TONG_DAI')).forward?.dueAt).toEqual(
    toLocalInstant('2021-12-04T00:00'),
  );
});

describe('finding moved deadlines', () => {
  const { clocks } = aTicket();
  const forward = { ...clocks.resolve, round: 1 };

  test('findMovedDeadlines lists every clock with a changed deadline', () => {
    const moved = { ...forward, dueAt: toLocalInstant('2021-12-04') };
    const after = { acknowledge: moved, resolve: moved, forward: moved };
    expect(findMovedDeadlines({ ...clocks, forward }, after).map((one) => one.clock)).toEqual([
      'forward',
      'acknowledge',
      'resolve',
    ]);
  });

  test('findMovedDeadlines ignores clocks that were added or removed', () => {
    expect(findMovedDeadlines(clocks, { ...clocks, forward })).toEqual([]);
    expect(findMovedDeadlines({ ...clocks, forward }, clocks)).toEqual([]);
  });
});

describe('recomputing deadlines with another calendar', () => {
  const holiday = {
    ...testDirectory,
    calendar: {
      ...calendar,
      daysOff: [
        ...calendar.daysOff,
        { date: '2021-12-06', name: 'Nghỉ bù', kind: 'compensatory' as const },
      ],
    },
  };
  const clocks = {
    acknowledge: {
      ...clock(days(1), '2021-12-03T09:00'),
      stoppedAt: toLocalInstant('2021-12-03T10:00'),
    },
    resolve: clock(days(3), '2021-12-03T09:00'),
    forward: { ...clock({ kind: 'working', minutes: 60 }, '2021-12-03T09:00'), round: 2 },
  };

  test('recomputing with another calendar moves running clocks and leaves stopped ones unchanged', () => {
    const after = recomputeClocks({ clocks, unit: 'SO_YT' }, holiday);
    expect(after.acknowledge).toEqual(clocks.acknowledge);
    expect(after.forward).toEqual(clocks.forward);
    expect(findMovedDeadlines(clocks, after)).toEqual([
      {
        clock: 'resolve',
        from: toLocalInstant('2021-12-08T17:00'),
        to: toLocalInstant('2021-12-09T17:00'),
      },
    ]);
  });
});
