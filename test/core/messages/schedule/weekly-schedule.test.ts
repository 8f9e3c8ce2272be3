import { describe, expect, test } from 'vitest';
import {
  findDueWeeklyMessage,
  WeeklySchedule,
} from '../../../../core/messages/schedule/weekly-schedule.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const monday: WeeklySchedule = { weekday: 'mon', time: '07:30' };
const due = (now: string, schedule = monday) =>
  findDueWeeklyMessage(toLocalInstant(now), schedule, calendar);

describe('when the weekly e-mail is due', () => {
  test.each([
    ['a minute before its scheduled time', '2021-12-06T07:29', undefined],
    ['at its scheduled time', '2021-12-06T07:30', '2021-12-06'],
    ['a minute before the 48 hours end', '2021-12-08T07:29', '2021-12-06'],
    ['when the 48 hours end', '2021-12-08T07:30', undefined],
    ['on another weekday', '2021-12-03T08:00', undefined],
  ])('the weekly e-mail is due only within 48 hours of its time: %s', (_, now, week) => {
    expect(due(now)?.week).toBe(week);
  });

  test('the weekly e-mail covers the seven days before its scheduled day', () => {
    expect(due('2021-12-06T07:30')).toEqual({
      ...{ week: '2021-12-06', from: '2021-11-29', to: '2021-12-05' },
    });
    expect(due('2021-12-09T09:00', { weekday: 'thu', time: '09:00' })).toEqual({
      ...{ week: '2021-12-06', from: '2021-12-02', to: '2021-12-08' },
    });
  });

  test('the weekly e-mail moves from a day off to the next working day and covers the same seven days', () => {
    // Monday 3 January 2022 was off for New Year
    expect(due('2022-01-03T09:00')).toBe(undefined);
    expect(due('2022-01-04T07:29')).toBe(undefined);
    expect(due('2022-01-04T07:30')).toEqual({
      ...{ week: '2022-01-03', from: '2021-12-27', to: '2022-01-02' },
    });
  });

  test('when a long holiday postpones two weekly e-mails, only the latest one is due', () => {
    // Tết 2022: Monday 31 January to Friday 4 February
    for (const day of ['01-31', '02-01', '02-04', '02-06']) {
      expect([day, due(`2022-${day}T12:00`)?.week]).toEqual([day, undefined]);
    }
    expect(due('2022-02-07T07:30')?.week).toBe('2022-02-07');
  });
});

test.each(['05:30', '10:00', '07:15', '7:30'])(
  'a weekly schedule with the time %s is refused',
  (time) => {
    expect(WeeklySchedule.safeParse({ weekday: 'mon', time }).success).toBe(false);
  },
);
