import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTaxNumber } from '../../../core/text/tax-number.ts';

test.each([
  ['0100047516', '0100047516'],
  ['01 000 475 16', '0100047516'],
  ['០១០០០៤៧៥១៦', '0100047516'],
  ['0100047516-001', '0100047516-001'],
  ['0100047516001', '0100047516-001'],
  ['084090001234', '084090001234'],
  ['0100047517', undefined],
  ['0100047517-001', undefined],
  ['0000000000', undefined],
  ['010004751', undefined],
  ['01000475160', undefined],
  ['MST 0100047516', undefined],
  ['', undefined],
])('parseTaxNumber parses %j as %j', (typed, number) => {
  expect(parseTaxNumber(typed)).toBe(number);
});

test('parseTaxNumber rejects a tax number with any one of its ten digits mistyped', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0100047516', '0100109106', '0301442989'),
      fc.nat(9),
      fc.integer({ min: 1, max: 9 }),
      (number, at, shift) => {
        const digit = (Number(number[at]) + shift) % 10;
        const mistyped = number.slice(0, at) + digit + number.slice(at + 1);
        expect(parseTaxNumber(number)).toBe(number);
        expect(parseTaxNumber(mistyped)).toBeUndefined();
      },
    ),
  );
});
