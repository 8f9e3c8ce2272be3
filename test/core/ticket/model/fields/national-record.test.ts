import { describe, expect, test } from 'vitest';
import { toFirstFieldErrorCode } from '../../../../../core/messages/field-error.ts';
import { NationalNumber } from '../../../../../core/ticket/model/fields/national-record.ts';

const problemOf = (number: unknown): string | undefined => {
  const parsed = NationalNumber.safeParse(number);
  return parsed.success ? undefined : toFirstFieldErrorCode(parsed.error);
};

describe('number in the national system', () => {
  test.each([
    'PAKN.20250804.0123',
    'H61-2025/08-123',
    '20250804123',
    '1',
    'Số 12 năm 2025',
    'x'.repeat(40),
  ])('a national number may be %s', (number) => {
    expect(NationalNumber.parse(` ${number} `)).toBe(number);
  });

  test.each<[string, unknown]>([
    ['national-number-required', undefined],
    ['national-number-required', '  '],
    ['national-number-too-long', 'x'.repeat(41)],
    ['national-number-invisible', 'PAKN\u200b1'],
    ['national-number-invisible', 'PAKN\n1'],
    ['national-number-invisible', 'PAKN  1'],
    ['national-number-personal', '0912 345 678'],
    ['national-number-personal', '+84 912 345 678'],
    ['national-number-personal', '084 099 012 345'],
    ['national-number-personal', 'a@b.example'],
    ['national-number-personal', 'https://zalo.me/0912345678'],
  ])('a national number is rejected with %s: %j', (problem, number) => {
    expect(problemOf(number)).toBe(problem);
  });
});
