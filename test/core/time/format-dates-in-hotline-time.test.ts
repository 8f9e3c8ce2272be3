import { expect, test } from 'vitest';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';

const at = new Date('2021-12-03T01:00:00.750Z');
const hotlineTimeText = '2021-12-03T08:00:00+07:00';

test('formatDatesInHotlineTime converts every instant in a nested response to hotline time', () => {
  expect(formatDatesInHotlineTime({ at, list: [at, { at }], none: { at: null } })).toEqual({
    at: hotlineTimeText,
    list: [hotlineTimeText, { at: hotlineTimeText }],
    none: { at: null },
  });
  expect(formatDatesInHotlineTime(at)).toBe(hotlineTimeText);
});

test.each(['2021-12-03', 7, true, null, undefined])(
  'formatDatesInHotlineTime leaves other values unchanged: %j',
  (value) => {
    expect(formatDatesInHotlineTime(value)).toBe(value);
  },
);
