import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDeadline,
  formatInstant,
  formatSmsDateTime,
} from '../../../core/messages/format-dates.ts';

const at = (text: string): Date => new Date(`${text}+07:00`);
const friday = at('2021-12-03T08:00:00');

describe('a deadline in Vietnamese', () => {
  const deadline = (text: string, now = friday): string => formatDeadline(at(text), now, 'vi');

  test('formatDeadline names weekday, day and month in Vietnamese', () => {
    expect(deadline('2021-08-23T17:00:00', at('2021-08-19T10:00:00'))).toBe(
      'trước 17 giờ thứ Hai, 23/8',
    );
  });

  test('formatDeadline omits the minutes when they are zero', () => {
    expect(deadline('2021-12-03T09:30:00')).toBe('trước 9 giờ 30 hôm nay');
    expect(deadline('2021-12-03T09:05:00')).toBe('trước 9 giờ 05 hôm nay');
    expect(deadline('2021-12-03T09:00:59')).toBe('trước 9 giờ hôm nay');
  });

  test('formatDeadline changes the day at local midnight', () => {
    expect(deadline('2021-12-03T23:59:59')).toBe('trước 23 giờ 59 hôm nay');
    expect(deadline('2021-12-04T00:00:00')).toBe('trước 0 giờ ngày mai');
    expect(deadline('2021-12-04T23:59:59')).toBe('trước 23 giờ 59 ngày mai');
    expect(deadline('2021-12-05T00:00:00')).toBe('trước 0 giờ Chủ nhật, 5/12');
    expect(deadline('2021-12-02T00:00:00')).toBe('trước 0 giờ hôm qua');
    expect(deadline('2021-12-01T23:59:59')).toBe('trước 23 giờ 59 thứ Tư, 1/12');
  });

  test('formatDeadline determines “today” by local time, not by UTC', () => {
    const justAfterMidnight = at('2021-12-04T00:30:00');
    expect(deadline('2021-12-04T17:00:00', justAfterMidnight)).toBe('trước 17 giờ hôm nay');
  });

  test('formatDeadline includes the year only when it differs from the current one', () => {
    expect(deadline('2022-01-05T17:00:00', at('2021-12-30T08:00:00'))).toBe(
      'trước 17 giờ thứ Tư, 5/1/2022',
    );
    expect(deadline('2021-12-31T23:59:00', at('2021-12-03T08:00:00'))).toBe(
      'trước 23 giờ 59 thứ Sáu, 31/12',
    );
    expect(deadline('2022-01-01T00:00:00', at('2021-12-31T23:00:00'))).toBe('trước 0 giờ ngày mai');
  });
});

describe('formatting an instant in every language', () => {
  const instant = at('2022-01-03T17:30:00');

  test.each([
    ['vi', 'trước 17 giờ 30 thứ Hai, 3/1/2022'],
    ['en', 'before 17:30 on Monday, 3 January 2022'],
    ['km', 'មុនម៉ោង 17 និង 30 នាទី ថ្ងៃច័ន្ទ ទី 3 ខែ 1 ឆ្នាំ 2022'],
  ] as const)(
    'formatDeadline includes the year for a deadline in another year: %s',
    (lang, expected) => {
      expect(formatDeadline(instant, friday, lang)).toBe(expected);
    },
  );

  test.each([
    ['vi', 'trước 17 giờ 30 ngày mai'],
    ['en', 'before 17:30 tomorrow'],
    ['km', 'មុនម៉ោង 17 និង 30 នាទី ថ្ងៃស្អែក'],
  ] as const)(
    'formatDeadline names a deadline on the next day as “tomorrow”: %s',
    (lang, expected) => {
      expect(formatDeadline(instant, at('2022-01-02T08:00:00'), lang)).toBe(expected);
    },
  );

  test.each([
    ['vi', '17 giờ 30 thứ Hai, 3/1/2022'],
    ['en', '17:30 on Monday, 3 January 2022'],
    ['km', 'ម៉ោង 17 និង 30 នាទី ថ្ងៃច័ន្ទ ទី 3 ខែ 1 ឆ្នាំ 2022'],
  ] as const)('formatInstant writes the full date with year: %s', (lang, expected) => {
    expect(formatInstant(instant, lang)).toBe(expected);
  });
});

test('formatSmsDateTime uses two digits for hour, minute, day and month', () => {
  expect(formatSmsDateTime(at('2021-12-03T09:00:00'))).toBe('09:00 03/12');
  expect(formatSmsDateTime(new Date('2021-12-31T17:00:00Z'))).toBe('00:00 01/01');
});

test('formatted Vietnamese dates name the same weekday as Intl.DateTimeFormat', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: at('2021-01-01T00:00:00'),
        max: at('2035-12-31T00:00:00'),
        noInvalidDate: true,
      }),
      (date) => {
        const weekday = new Intl.DateTimeFormat('en', {
          weekday: 'long',
          timeZone: 'Asia/Ho_Chi_Minh',
        }).format(date);
        expect(formatInstant(date, 'en')).toContain(` on ${weekday}, `);
      },
    ),
  );
});

test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'dates in Vietnamese are the same on a machine in time zone %s',
  (zone) => {
    const module = new URL('../../../core/messages/format-dates.ts', import.meta.url).href;
    const script = `import { formatInstant } from '${module}';
      process.stdout.write(formatInstant(new Date('2021-12-31T17:00:00Z'), 'vi'));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(output).toBe('0 giờ thứ Bảy, 1/1/2022');
  },
);
