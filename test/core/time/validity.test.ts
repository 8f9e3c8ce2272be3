import { expect, test } from 'vitest';
import { hasRowBecomeValid } from '../../../core/time/validity.ts';

const rows = [
  { code: 'always', validFrom: null },
  { code: 'renamed', validFrom: '2021-12-03' },
  { code: 'renamed', validFrom: '2025-07-01' },
];

test.each([
  ['always', '2020-01-01', true],
  ['renamed', '2021-12-02', false],
  ['renamed', '2021-12-03', true],
  ['renamed', '2030-01-01', true],
  ['unknown', '2030-01-01', false],
  [undefined, '2030-01-01', false],
] as const)('hasRowBecomeValid for the code %s on %s returns %s', (code, date, expected) => {
  expect(hasRowBecomeValid(rows, code, date)).toBe(expected);
});
