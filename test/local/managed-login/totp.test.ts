import { describe, expect, test } from 'vitest';
import { computeTotpCode, isTotpCodeValid } from '../../../local/managed-login/totp.ts';

/** Secret of RFC 6238, appendix B. Its codes have eight digits; the tests use the last six. */
const secret = Buffer.from('12345678901234567890');

describe('TOTP codes', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('the TOTP code equals that of RFC 6238 at second %i', (seconds, code) => {
    expect(computeTotpCode(secret, new Date(seconds * 1000)).code).toBe(code);
  });

  test('a TOTP code is valid from 30 seconds before until 30 seconds after its own period', () => {
    const from = 1111111080;
    const at = (seconds: number) =>
      isTotpCodeValid(secret, '081804', new Date((from + seconds) * 1000));
    expect([at(-31), at(-30), at(0), at(59), at(60)]).toEqual([false, true, true, true, false]);
  });
});
