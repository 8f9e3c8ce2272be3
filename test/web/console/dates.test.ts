import { expect, test } from 'vitest';
import { formatMoment } from '../../../web/console/shell/format-dates.ts';
import { localTime } from '../samples/sample-texts.ts';

const now = localTime('2023-01-01T00:30:00'); // still 2022 in UTC

test('formatMoment omits the year for an instant in the current year', () => {
  expect(formatMoment('vi', localTime('2023-12-03T09:10:00'), now)).not.toContain('2023');
  expect(formatMoment('en', localTime('2023-12-03T09:10:00'), now)).not.toContain('2023');
});

test('formatMoment includes the year for an instant in another year', () => {
  expect(formatMoment('vi', localTime('2021-12-03T09:10:00'), now)).toContain('2021');
  expect(formatMoment('en', localTime('2022-12-31T23:59:00'), now)).toContain('2022');
});
