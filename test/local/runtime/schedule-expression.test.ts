import { expect, test } from 'vitest';
import { parseScheduleExpression } from '../../../local/schedules/schedule-expression.ts';

const from = new Date('2021-12-03T01:00:00Z'); // a Friday, 08:00 in Trà Vinh
const next = (expression: string, zone = 'UTC') =>
  parseScheduleExpression(expression, zone, 'Stack/Every')(from)?.toISOString();

test.each([
  ['rate(5 minutes)', 'UTC', '2021-12-03T01:05:00.000Z'],
  ['rate(1 day)', 'UTC', '2021-12-04T01:00:00.000Z'],
  ['cron(0 8 * * ? *)', 'UTC', '2021-12-03T08:00:00.000Z'],
  ['cron(0 8 * * ? *)', 'Asia/Ho_Chi_Minh', '2021-12-04T01:00:00.000Z'],
  ['cron(0/15 * * * ? *)', 'UTC', '2021-12-03T01:15:00.000Z'],
  ['cron(30 7 ? * MON-FRI *)', 'Asia/Ho_Chi_Minh', '2021-12-06T00:30:00.000Z'],
  ['cron(0 0 1 1 ? 2023)', 'UTC', '2023-01-01T00:00:00.000Z'],
  ['cron(0 12 29 FEB ? *)', 'UTC', '2024-02-29T12:00:00.000Z'],
])('the schedule %s in time zone %s fires next at %s', (expression, zone, expected) => {
  expect(next(expression, zone)).toBe(expected);
});

test('a schedule whose times are all past never fires again', () => {
  expect(next('cron(0 0 1 1 ? 2020)')).toBeUndefined();
});

test.each([
  'rate(5 fortnights)',
  'at(2021-12-05T08:00:00)',
  'cron(0 8 L * ? *)',
  'cron(0 8 * *)',
  'every day',
])('the schedule expression %s is rejected', (expression) => {
  expect(() => next(expression)).toThrow('Stack/Every');
});
