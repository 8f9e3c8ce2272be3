import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhoneNumber } from '../../../core/text/phone-number.ts';
import rules from '../../../core/text/phone-rules.json' with { type: 'json' };

const mobile = { kind: 'mobile', value: '+84903000123' };

describe('Vietnamese telephone numbers', () => {
  test.each([
    '0903000123',
    '0903 000 123',
    '0903.000.123',
    '+84 903 000 123',
    '+84 (0)903 000 123',
    '0084903000123',
    '84903000123',
    '84 0903000123',
    '+0903000123',
    '(+84) 903-000-123',
    '903000123',
    '០៩០៣០០០១២៣',
    '０９０３０００１２３',
    'O903 000 123',
    'so 0903000123',
    'ĐT: 0903000123',
  ])('parsePhoneNumber recognizes the mobile number %s', (typed) => {
    expect(parsePhoneNumber(typed)).toEqual(mobile);
  });

  test('parsePhoneNumber adds the missing 0 to nine digits that begin with 84', () => {
    expect(parsePhoneNumber('843456789')).toEqual({ kind: 'mobile', value: '+84843456789' });
  });

  test('parsePhoneNumber recognizes all numbers that begin with 055 as mobile numbers', () => {
    expect(parsePhoneNumber('0555 345 678')).toEqual({ kind: 'mobile', value: '+84555345678' });
    expect(parsePhoneNumber('0559 345 678')).toEqual({ kind: 'mobile', value: '+84559345678' });
  });

  test('parsePhoneNumber recognizes fixed lines of the province with new and old area codes', () => {
    const value = '+842943855999';
    expect(parsePhoneNumber('(0294) 3.855.999')).toEqual({ kind: 'fixed_line', value });
    expect(parsePhoneNumber('074 3855999')).toEqual({ kind: 'fixed_line', value, converted: true });
  });

  test.each(Object.entries(rules.prefixMap2018))(
    'parsePhoneNumber converts old eleven-digit numbers with prefix %s to prefix %s',
    (old, current) => {
      const now = { kind: 'mobile', value: `+84${current.slice(1)}3456789`, converted: true };
      expect(parsePhoneNumber(`${old}3456789`)).toEqual(now);
      expect(parsePhoneNumber(`+84 ${old.slice(1)} 3456789`)).toEqual(now);
      expect(parsePhoneNumber(`84${old.slice(1)}3456789`)).toEqual(now);
      expect(parsePhoneNumber(`84 ${old} 3456789`)).toEqual(now);
    },
  );
});

test.each(rules.shortNumbers)(
  'parsePhoneNumber recognizes $dialled as $kind and returns it as dialled',
  ({ dialled, kind }) => {
    expect(parsePhoneNumber(dialled)).toEqual({ kind, value: dialled });
    expect(parsePhoneNumber([...dialled].join('.'))).toEqual({ kind, value: dialled });
  },
);

test('parsePhoneNumber recognizes the hotline’s number with country code', () => {
  expect(parsePhoneNumber('+84 294 1022')).toEqual({ kind: 'hotline', value: '02941022' });
});

test.each([
  ['+855 12 345 678', '+85512345678'],
  ['00855 12 345 678', '+85512345678'],
])('parsePhoneNumber retains the country code of a Cambodian number: %s', (typed, value) => {
  expect(parsePhoneNumber(typed)).toEqual({ kind: 'mobile', value });
});

test('parsePhoneNumber accepts a possible but invalid number with a warning', () => {
  expect(parsePhoneNumber('0123 456 789')).toEqual({
    kind: 'unverified',
    value: '+84123456789',
    warning: 'possible-but-not-valid',
  });
});

test.each(['12345', '1234567', '', '+', 'không có', '0900000000000000', '079123456789012'])(
  'parsePhoneNumber refuses %j',
  (typed) => {
    expect(parsePhoneNumber(typed)).toBeUndefined();
  },
);

test('parsePhoneNumber returns a diallable and idempotent value for any input', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\+?[0-9 .()-]{0,16}$/),
    fc.stringMatching(/^0[35789][0-9]{8}$/),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const phone = parsePhoneNumber(text);
      if (!phone) return;
      expect(phone.value).toMatch(/^\+?\d{3,15}$/);
      expect(parsePhoneNumber(phone.value)?.value).toBe(phone.value);
    }),
  );
});
