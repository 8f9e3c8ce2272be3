import { expect, test } from 'vitest';
import { withHotlineTimes } from '../../../core/time/in-hotline-time.ts';

const at = new Date('2021-12-03T01:00:00.750Z');
const told = '2021-12-03T08:00:00+07:00';

test('withHotlineTimes converts every instant in a nested response to hotline time', () => {
  expect(withHotlineTimes({ at, list: [at, { at }], none: { at: null } })).toEqual({
    at: told,
    list: [told, { at: told }],
    none: { at: null },
  });
  expect(withHotlineTimes(at)).toBe(told);
});

test.each(['2021-12-03', 7, true, null, undefined])(
  'withHotlineTimes leaves other values unchanged: %j',
  (value) => {
    expect(withHotlineTimes(value)).toBe(value);
  },
);
