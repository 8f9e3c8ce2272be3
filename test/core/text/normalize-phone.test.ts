import { expect, test } from 'vitest';
import { Person } from '../../../core/directory/model/organization/people.ts';
import { toInternationalPhone } from '../../../core/text/normalize-phone.ts';

test.each([
  ...['0912 345 678', '0912.345.678', '0912-345-678', '(091) 234 5678', '0912345678'],
  ...['+84 912 345 678', '+84912345678', '84912345678', '0084 912 345 678', '+84 0912 345 678'],
])('the phone number “%s” is stored in E.164 format', (typed) => {
  expect(toInternationalPhone(typed)).toBe('+84912345678');
});

test('old mobile prefixes and foreign numbers are converted too', () => {
  expect(toInternationalPhone('0165 123 4567')).toBe('+84351234567');
  expect(toInternationalPhone('+855 12 345 678')).toBe('+85512345678');
});

test.each(['0912', '1022', 'gọi 0912 345 678', ''])('“%s” is rejected as typed', (typed) => {
  const phone = Person.shape.phone.safeParse(typed);
  expect([toInternationalPhone(typed), phone.success]).toEqual([typed, false]);
});
