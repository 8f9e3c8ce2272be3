import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCallbackNumber } from '../../../../core/contact-center/read/callback-number.ts';

describe('telephone numbers that can be called back', () => {
  test.each([
    ['0912345678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['+84912345678', '+84912345678'],
    ['0552345678', '+84552345678'],
    // the format before the numbering change of 2018
    ['01682345678', '+84382345678'],
    ['02943855123', '+842943855123'],
    ['0743855123', '+842943855123'],
  ])('parseCallbackNumber normalizes %s to %s', (keyed, number) => {
    expect(parseCallbackNumber(keyed)).toBe(number);
  });
});

describe('telephone numbers that are never called back', () => {
  test.each([
    ['a toll-free number', '18001234'],
    ['a toll-free number with a leading zero', '01800555555'],
    ['a premium-rate number', '19001234'],
    ['a longer premium-rate number', '1900555577'],
    ['the emergency number 115', '115'],
    ['the hotline’s own number', '1022'],
    ['the hotline’s own number with its area code', '02941022'],
    ['a short code', '9191'],
    ['a Cambodian number dialled with 00', '0085512345678'],
    ['a Cambodian number in international format', '+85512345678'],
    ['a Caribbean number', '0018095551234'],
    ['a satellite number with prefix 870', '00870772001234'],
    ['a satellite number with prefix 881', '+881612345678'],
    ['a number of an international network', '+88213300123'],
    ['a number outside every numbering plan', '0012345'],
    ['too few digits', '0912345'],
    ['too many digits', '09123456789012'],
    ['a number with an unassigned mobile prefix', '0412345678'],
    ['an empty string', ''],
    ['a withheld caller number', 'anonymous'],
  ])('parseCallbackNumber refuses %s', (_, keyed) => {
    expect(parseCallbackNumber(keyed)).toBeUndefined();
  });

  test('parseCallbackNumber returns a Vietnamese telephone number or undefined for any typed keys', () => {
    const keys = fc.stringMatching(/^[0-9*#+]{0,16}$/);
    fc.assert(
      fc.property(keys, (keyed) => {
        const number = parseCallbackNumber(keyed);
        expect(number === undefined || /^\+84[2-9]\d{8,9}$/.test(number)).toBe(true);
        expect(number ?? '').not.toMatch(/^\+841[89]00/);
      }),
      { numRuns: 500 },
    );
  });
});
