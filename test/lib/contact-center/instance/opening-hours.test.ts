import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { toOpeningHours } from '../../../../core/contact-center/model/opening-hours.ts';
import calendarFile from '../../../../core/directory/data/calendar.json' with { type: 'json' };
import { WorkingCalendar } from '../../../../core/sla/calendar.ts';
import { getDaySchedule } from '../../../../core/sla/day-schedule.ts';
import { parseDayNumber, toDateOfDayNumber } from '../../../../core/time/local-date.ts';
import {
  HoursOfOperationProperties,
  isWithinHours,
} from '../../../../flow-tools/simulator/environment/hours-of-operation.ts';
import { parseStageList } from '../../../../lib/config.ts';
import { ConnectOpeningHours } from '../../../../lib/contact-center/instance/opening-hours.ts';

const calendar = WorkingCalendar.parse(calendarFile);
const Resource = z.object({ Properties: HoursOfOperationProperties.extend({ Name: z.string() }) });
const arn = `arn:aws:connect:ap-southeast-1:000000000000:instance/${'0'.repeat(8)}`;
const made = (from: string) => {
  const stack = new Stack();
  new ConnectOpeningHours(stack, 'OpeningHours', { instance: { arn }, from });
  return Object.values(
    Template.fromStack(stack).findResources('AWS::Connect::HoursOfOperation'),
  ).map((resource) => Resource.parse(resource).Properties);
};
const local = made('2021-12-03');
const named = (name: string) =>
  HoursOfOperationProperties.parse(local.find(({ Name }) => Name === name));

const [first, last] = [parseDayNumber('2021-12-03'), parseDayNumber('2022-12-31')];
const days = Array.from({ length: last - first + 1 }, (_, n) => first + n);

/** Times just before and after each change of the opening hours. */
const times = ['06:59', '07:00', '10:59', '11:00', '12:59', '13:00', '16:59', '17:00'];

test('the phone line is open exactly during working time on every day of a year, including Tết', () => {
  const lines = named('lines');
  const wrong = days.flatMap((day) => {
    const { slots } = getDaySchedule(day, calendar);
    const runs = (at: Date) =>
      slots.some(([from, to]) => from <= at.getTime() && at.getTime() < to);
    return times
      .map((time) => new Date(`${toDateOfDayNumber(day)}T${time}:00+07:00`))
      .filter((at) => isWithinHours(lines, at) !== runs(at))
      .map((at) => at.toISOString());
  });
  expect(wrong).toEqual([]);
});

test('a stage with the opening hours “always” opens the phone line even in a night of Tết', () => {
  expect(isWithinHours(named('always'), new Date('2022-02-01T03:00:00+07:00'))).toBe(true);
});

afterEach(() => {
  vi.useRealTimers();
});

test('opening hours use only the 50 earliest exceptions, because Amazon Connect allows no more', () => {
  const all = toOpeningHours(calendar, '2021-12-03').exceptions;
  expect(all.length).toBeGreaterThan(50);
  const overrides = named('lines').HoursOfOperationOverrides;
  expect(overrides).toHaveLength(50);
  expect(overrides.map(({ EffectiveFrom }) => EffectiveFrom)).toEqual(
    all.slice(0, 50).map((each) => each.from),
  );
});

test.each(parseStageList('local,dev,prod'))(
  'the phone line of the stage %s is closed at Tết 2027',
  (_, { phone }) => {
    const lines = HoursOfOperationProperties.parse(
      made(phone?.asOf ?? '').find(({ Name }) => Name === 'lines'),
    );
    for (const day of ['04', '05', '06', '07', '08', '09', '10']) {
      expect(isWithinHours(lines, new Date(`2027-02-${day}T09:00:00+07:00`)), day).toBe(false);
    }
    expect(isWithinHours(lines, new Date('2027-02-03T09:00:00+07:00'))).toBe(true);
    expect(isWithinHours(lines, new Date('2027-02-11T09:00:00+07:00'))).toBe(true);
  },
);

test('the opening hours of a stage don’t depend on the date of the build', () => {
  const builtOn = (now: string) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    return made('2026-11-01');
  };
  expect(builtOn('2021-12-03')).toEqual(builtOn('2034-02-19'));
});
