import { describe, expect, test } from 'vitest';
import {
  type OpeningHours,
  toOpeningHours,
} from '../../../../core/contact-center/model/opening-hours.ts';
import calendarFile from '../../../../core/directory/data/calendar.json' with { type: 'json' };
import { WorkingCalendar } from '../../../../core/sla/calendar.ts';
import { getDaySchedule } from '../../../../core/sla/day-schedule.ts';
import {
  getMidnightMs,
  parseDayNumber,
  toDateOfDayNumber,
} from '../../../../core/time/local-date.ts';

const calendar = WorkingCalendar.parse(calendarFile);
const from = '2021-01-01';

const spansOf = ({ week, exceptions }: OpeningHours, date: string) =>
  (
    exceptions.find((each) => each.from <= date && date <= each.till)?.spans ??
    week[new Date(date).getUTCDay()] ??
    []
  ).map(([begin, end]) => [begin, end]);

const workedOn = (of: WorkingCalendar, date: string) => {
  const day = parseDayNumber(date);
  const minute = (instant: number) => (instant - getMidnightMs(day)) / 60_000;
  return getDaySchedule(day, of).slots.map(([begin, end]) => [minute(begin), minute(end)]);
};

const days = Array.from(
  { length: parseDayNumber('2036-12-31') - parseDayNumber(from) + 1 },
  (_, n) => toDateOfDayNumber(parseDayNumber(from) + n),
);

/** Returns every day on which the opening hours differ from the calendar. */
const differences = (of: WorkingCalendar) => {
  const hours = toOpeningHours(of, from);
  return days.filter(
    (date) => JSON.stringify(spansOf(hours, date)) !== JSON.stringify(workedOn(of, date)),
  );
};

describe('opening hours of the phone lines', () => {
  test('phone opening hours match the deadline calendar on every day, provisional days off included', () => {
    expect(differences(calendar)).toEqual([]);
  });

  test('phone opening hours match the deadline calendar after a change of hours and with a closed weekday', () => {
    const [now] = calendar.officeHours;
    if (!now) throw new Error('The calendar has no hours');
    const summer: WorkingCalendar['officeHours'][number] = {
      week: { ...now.week, wed: [], sat: [['07:30', '11:30']] },
      validFrom: '2022-06-01',
      validTo: '2022-06-14',
    };
    expect(differences({ ...calendar, officeHours: [summer, now] })).toEqual([]);
  });

  test('phone opening hours match the deadline calendar for office hours that end at midnight', () => {
    const [now] = calendar.officeHours;
    if (!now) throw new Error('The calendar has no hours');
    const late: WorkingCalendar['officeHours'][number] = {
      ...now,
      week: { ...now.week, sun: [['18:00', '24:00']] },
    };
    expect(differences({ ...calendar, officeHours: [late] })).toEqual([]);
  });

  test('phone opening hours contain a single exception for consecutive days off around a weekend', () => {
    const days = ['2022-03-04', '2022-03-07', '2022-03-09'];
    const daysOff = days.map((date) => ({ date, name: 'Lũ', kind: 'public-holiday' as const }));
    const { exceptions } = toOpeningHours({ ...calendar, daysOff, workedDays: [] }, from);
    expect(exceptions.map((each) => [each.from, each.till])).toEqual([
      ['2022-03-04', '2022-03-07'],
      ['2022-03-09', '2022-03-09'],
    ]);
  });

  test('phone opening hours contain no exceptions for days in the past', () => {
    const { exceptions } = toOpeningHours(calendar, '2022-02-02');
    expect(exceptions[0]).toMatchObject({ from: '2022-02-02', till: '2022-02-04', spans: [] });
  });
});
