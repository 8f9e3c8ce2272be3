import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  countWorkingMinutes,
  subtractWorkingMinutes,
} from '../../../core/sla/business-hours.ts';
import { getDaySchedule } from '../../../core/sla/day-schedule.ts';
import { toDateOfDayNumber, toDayNumber } from '../../../core/time/local-date.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;

const instant = fc
  .integer({
    min: toLocalInstant('2021-01-01').getTime(),
    max: toLocalInstant('2026-12-01').getTime(),
  })
  .map((milliseconds) => new Date(milliseconds));
const minutes = fc.integer({ min: 0, max: 20_000 });

const isWorkingTime = (moment: Date): boolean =>
  getDaySchedule(toDayNumber(moment), calendar).slots.some(
    ([from, to]) => from <= moment.getTime() && moment.getTime() <= to,
  );

describe('working time', () => {
  test('addWorkingMinutes ends within office hours for any start', () => {
    fc.assert(
      fc.property(instant, minutes, (start, span) =>
        isWorkingTime(addWorkingMinutes(start, span, calendar)),
      ),
    );
  });

  test('countWorkingMinutes returns the minutes that addWorkingMinutes added', () => {
    fc.assert(
      fc.property(instant, minutes, (start, span) => {
        const end = addWorkingMinutes(start, span, calendar);
        expect(countWorkingMinutes(start, end, calendar)).toBeCloseTo(span, 4);
      }),
    );
  });

  test('addWorkingMinutes in two steps equals adding the sum at once', () => {
    fc.assert(
      fc.property(instant, minutes, minutes, (start, one, other) => {
        const inTwo = addWorkingMinutes(addWorkingMinutes(start, one, calendar), other, calendar);
        expect(inTwo).toEqual(addWorkingMinutes(start, one + other, calendar));
      }),
    );
  });

  test('addWorkingMinutes never ends earlier for a later start or more minutes', () => {
    fc.assert(
      fc.property(instant, instant, minutes, minutes, (a, b, one, more) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const end = addWorkingMinutes(early, one, calendar);
        expect(end <= addWorkingMinutes(late, one, calendar)).toBe(true);
        expect(end <= addWorkingMinutes(early, one + more, calendar)).toBe(true);
      }),
    );
  });
});

describe('counting working time', () => {
  test('subtractWorkingMinutes reverses addWorkingMinutes', () => {
    fc.assert(
      fc.property(instant, minutes, (start, span) => {
        const back = subtractWorkingMinutes(
          addWorkingMinutes(start, span, calendar),
          span,
          calendar,
        );
        expect(Math.abs(countWorkingMinutes(start, back, calendar))).toBeLessThan(0.001);
      }),
    );
  });

  test('countWorkingMinutes is additive over three instants', () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        const direct = countWorkingMinutes(a, c, calendar);
        const sumOfParts =
          countWorkingMinutes(a, b, calendar) + countWorkingMinutes(b, c, calendar);
        expect(sumOfParts).toBeCloseTo(direct, 4);
      }),
    );
  });

  test('addWorkingMinutes returns the same result as counting minute by minute', () => {
    const wholeMinute = instant.map(
      (moment) => new Date(Math.floor(moment.getTime() / 60_000) * 60_000),
    );
    fc.assert(
      fc.property(wholeMinute, fc.integer({ min: 1, max: 900 }), (start, span) => {
        let left = span;
        let moment = start.getTime();
        while (left > 0) {
          const middle = new Date(moment + 30_000);
          if (isWorkingTime(middle)) left -= 1;
          moment += 60_000;
        }
        expect(addWorkingMinutes(start, span, calendar)).toEqual(new Date(moment));
      }),
      { numRuns: 40 },
    );
  });
});

describe('working time after calendar changes', () => {
  const holiday = (date: string) => ({ date, name: 'Nghỉ', kind: 'public-holiday' as const });

  test('working time is unchanged after a day off was entered and withdrawn', () => {
    fc.assert(
      fc.property(instant, minutes, instant, (start, span, day) => {
        const entered = {
          ...calendar,
          daysOff: [...calendar.daysOff, holiday(toDateOfDayNumber(toDayNumber(day)))],
        };
        const withdrawn = { ...entered, daysOff: entered.daysOff.slice(0, -1) };
        addWorkingMinutes(start, span, entered);
        expect(addWorkingMinutes(start, span, withdrawn)).toEqual(
          addWorkingMinutes(start, span, calendar),
        );
      }),
    );
  });

  test('an additional day off never makes a deadline earlier', () => {
    fc.assert(
      fc.property(instant, minutes, fc.integer({ min: 0, max: 40 }), (start, span, later) => {
        const date = toDateOfDayNumber(toDayNumber(start) + later);
        const entered = { ...calendar, daysOff: [...calendar.daysOff, holiday(date)] };
        expect(
          addWorkingMinutes(start, span, entered) >= addWorkingMinutes(start, span, calendar),
        ).toBe(true);
      }),
    );
  });

  test('addWorkingDays for 1, 2, 3 … days ends at the end of office hours on consecutive working days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const end = addWorkingDays(start, days, calendar);
        expect(addWorkingDays(end, 1, calendar)).toEqual(addWorkingDays(start, days + 1, calendar));
        expect(getDaySchedule(toDayNumber(end), calendar).slots.at(-1)?.[1]).toBe(end.getTime());
        expect(toDayNumber(end)).toBeGreaterThanOrEqual(toDayNumber(start) + days);
      }),
    );
  });
});
