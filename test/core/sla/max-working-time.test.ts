import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingMinutes,
  countWorkingMinutes,
  subtractWorkingMinutes,
} from '../../../core/sla/business-hours.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

/** A calendar that is always open, so that working days last 24 hours. */
const calendar = {
  ...testDirectory.calendar,
  officeHours: [aroundTheClock],
  daysOff: [],
  workedDays: [],
};
const dayMs = 24 * 3_600_000;
const maxDays = 7_305;
const maxMinutes = maxDays * 24 * 60;

const noon = toLocalInstant('2021-12-03T12:00');
const later = (days: number): Date => new Date(noon.getTime() + days * dayMs);

describe('the limit of twenty years for computing working time', () => {
  test('working minutes can be added or subtracted up to twenty years, and longer spans throw', () => {
    expect(addWorkingMinutes(noon, maxMinutes, calendar)).toEqual(later(maxDays));
    expect(subtractWorkingMinutes(noon, maxMinutes, calendar)).toEqual(later(-maxDays));
    for (const go of [addWorkingMinutes, subtractWorkingMinutes]) {
      expect(() => go(noon, maxMinutes + 1, calendar)).toThrow('Working minutes must be');
    }
  });

  test('working days can be added up to twenty years, and longer spans throw', () => {
    expect(addWorkingDays(noon, maxDays, calendar)).toEqual(
      new Date(later(maxDays).getTime() + dayMs / 2),
    );
    expect(() => addWorkingDays(noon, maxDays + 1, calendar)).toThrow('must be an integer');
  });

  test('countWorkingMinutes throws for instants more than twenty years apart', () => {
    expect(countWorkingMinutes(noon, later(maxDays), calendar)).toBe(maxMinutes);
    expect(() => countWorkingMinutes(noon, later(maxDays + 1), calendar)).toThrow(
      'the span exceeds',
    );
  });
});
