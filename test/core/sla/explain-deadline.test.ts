import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDeadlineClock } from '../../../core/sla/deadline.ts';
import { explainDeadline } from '../../../core/sla/explain-deadline.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;

const deadlineStepsOf = (rule: TimeLimit, from: string) =>
  explainDeadline(rule, toLocalInstant(from), calendar).steps.map(
    ({ to, minutes, reason, name }) => {
      const until = new Date(to.getTime() + 7 * 3_600_000).toISOString().slice(5, 16);
      return [until, minutes, reason, ...(name ? [name] : [])];
    },
  );

describe('the steps of an explained deadline', () => {
  test('explainDeadline lists the steps of a deadline in hours over Tết', () => {
    expect(deadlineStepsOf({ kind: 'working', minutes: 480 }, '2022-01-28T16:00')).toEqual([
      ['01-28T17:00', 60, 'office-day'],
      ['01-29T00:00', 0, 'outside-hours'],
      ['01-31T00:00', 0, 'day-of-rest'],
      ['02-05T00:00', 0, 'day-off', 'Tết Nguyên đán'],
      ['02-07T00:00', 0, 'day-of-rest'],
      ['02-07T07:00', 0, 'outside-hours'],
      ['02-07T11:00', 240, 'office-day'],
      ['02-07T13:00', 0, 'outside-hours'],
      ['02-07T16:00', 180, 'office-day'],
    ]);
  });

  test('explainDeadline lists how a deadline counted in days is computed across a swapped working day', () => {
    expect(deadlineStepsOf({ kind: 'working-days', days: 3 }, '2024-04-26T16:00')).toEqual([
      ['04-27T00:00', 60, 'day-of-receipt'],
      ['04-29T00:00', 0, 'day-of-rest'],
      ['04-30T00:00', 0, 'day-off', 'Nghỉ hoán đổi'],
      ['05-01T00:00', 0, 'day-off', 'Ngày Chiến thắng 30/4'],
      ['05-02T00:00', 0, 'day-off', 'Quốc tế Lao động 1/5'],
      ['05-03T00:00', 480, 'office-day'],
      ['05-04T00:00', 480, 'office-day'],
      ['05-04T17:00', 480, 'worked-day-of-rest', 'làm bù (hoán đổi)'],
    ]);
  });

  test('explainDeadline lists a swapped working Saturday in a deadline in hours', () => {
    expect(deadlineStepsOf({ kind: 'working', minutes: 120 }, '2024-05-03T16:00')).toEqual([
      ['05-03T17:00', 60, 'office-day'],
      ['05-04T07:00', 0, 'outside-hours'],
      ['05-04T08:00', 60, 'worked-day-of-rest', 'làm bù (hoán đổi)'],
    ]);
  });

  test('explainDeadline adds no empty step when the clock starts at opening time', () => {
    expect(deadlineStepsOf({ kind: 'working', minutes: 60 }, '2021-12-06T07:00')).toEqual([
      ['12-06T08:00', 60, 'office-day'],
    ]);
  });

  test('explainDeadline lists a wall-clock deadline as one step', () => {
    expect(deadlineStepsOf({ kind: 'wall', minutes: 300 }, '2022-01-31T22:00')).toEqual([
      ['02-01T03:00', 300, 'around-the-clock'],
    ]);
  });

  test('explainDeadline marks a deadline after the last official calendar year as provisional', () => {
    const days: TimeLimit = { kind: 'working-days', days: 3 };
    const isProvisional = (rule: TimeLimit, from: string) =>
      explainDeadline(rule, toLocalInstant(from), calendar).isProvisional;
    expect(isProvisional(days, '2026-12-28')).toBe(false);
    expect(isProvisional(days, '2026-12-29')).toBe(true);
    expect(isProvisional({ kind: 'wall', minutes: 300 }, '2027-02-05')).toBe(false);
  });
});

test('explainDeadline marks days off that have no official notice yet', () => {
  const stepsTo = (officialTo: string) =>
    explainDeadline({ kind: 'working-days', days: 1 }, toLocalInstant('2027-02-03T10:00'), {
      ...calendar,
      officialTo,
    }).steps.map(({ name, isProvisional }) => [name, isProvisional]);
  expect(stepsTo('2026-12-31')).toContainEqual(['Tết Nguyên đán', true]);
  expect(stepsTo('2027-12-31')).toContainEqual(['Tết Nguyên đán', undefined]);
  const tetSteps = stepsTo('2027-02-05').filter(([name]) => name === 'Tết Nguyên đán');
  expect(tetSteps.map(([, isProvisional]) => isProvisional)).toEqual([undefined, true]);
});

test('explainDeadline explains every minute from start to deadline without a gap', () => {
  const rule: fc.Arbitrary<TimeLimit> = fc.oneof(
    fc.record({
      kind: fc.constant('working' as const),
      minutes: fc.integer({ min: 1, max: 3000 }),
    }),
    fc.record({
      kind: fc.constant('working-days' as const),
      days: fc.integer({ min: 1, max: 10 }),
    }),
  );
  const instant = fc.date({
    min: toLocalInstant('2021-12-03'),
    max: toLocalInstant('2026-06-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(rule, instant, (one, from) => {
      const clock = createDeadlineClock(one, from, calendar);
      const { steps, dueAt } = explainDeadline(one, from, calendar);
      expect(dueAt).toEqual(clock.dueAt);
      expect([from, ...steps.map(({ to }) => to)]).toEqual([
        ...steps.map((step) => step.from),
        dueAt,
      ]);
      const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(Math.abs(total - clock.minutes)).toBeLessThanOrEqual(0.5);
    }),
  );
});
