import { expect, test } from 'vitest';
import { inspectCalendar } from '../../../core/operations/inspect-stage-state.ts';
import {
  findCalendarYearToConfirm,
  findFirstUnconfirmedCalendarYear,
} from '../../../core/sla/year-confirmation.ts';

const on = (officialTo: string, now: string) =>
  findCalendarYearToConfirm({ officialTo }, new Date(`${now}+07:00`));

test('findFirstUnconfirmedCalendarYear returns the year after the last calendar year that is completely official', () => {
  expect(findFirstUnconfirmedCalendarYear('2026-12-31')).toBe(2027);
  expect(findFirstUnconfirmedCalendarYear('2027-06-30')).toBe(2027);
});

test.each([
  ['2026-09-30T23:59:59', undefined, 'ok'],
  ['2026-10-01T00:00:00', { year: 2027, isOverdue: false }, 'warning'],
  ['2026-12-14T23:59:59', { year: 2027, isOverdue: false }, 'warning'],
  ['2026-12-15T00:00:00', { year: 2027, isOverdue: true }, 'broken'],
  ['2026-12-31T23:59:59', { year: 2027, isOverdue: true }, 'broken'],
  ['2027-01-01T00:00:00', { year: 2027, isOverdue: true }, 'broken'],
  ['2027-06-01T08:00:00', { year: 2027, isOverdue: true }, 'broken'],
])(
  'with 2026 confirmed, at %s the calendar year to confirm is %o and the check returns %s',
  (now, due, kind) => {
    expect(on('2026-12-31', now)).toEqual(due);
    expect(inspectCalendar(on('2026-12-31', now)).kind).toBe(kind);
  },
);

test('once a calendar year is confirmed, the following year needs confirmation only from 1 October', () => {
  expect(on('2027-12-31', '2026-10-01T08:00:00')).toBeUndefined();
  expect(on('2027-12-31', '2027-09-30T08:00:00')).toBeUndefined();
  expect(on('2027-12-31', '2027-10-01T08:00:00')).toEqual({ year: 2028, isOverdue: false });
});

test('an official notice for part of a calendar year leaves the year unconfirmed', () => {
  expect(on('2027-02-28', '2026-12-20T08:00:00')).toEqual({ year: 2027, isOverdue: true });
});
