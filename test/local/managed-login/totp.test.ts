import { describe, expect, test } from 'vitest';
import { isTotpCodeValid, totpCodeAt } from '../../../local/managed-login/totp.ts';

/** RFC 6238, appendix B, whose codes have eight digits: the last six of them. */
const secret = Buffer.from('12345678901234567890');

describe('the code of a telephone', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is the standard’s at second %i', (seconds, code) => {
    expect(totpCodeAt(secret, new Date(seconds * 1000)).code).toBe(code);
  });

  test('is good half a minute before and after it is shown, and no longer', () => {
    const from = 1111111080;
    const at = (seconds: number) =>
      isTotpCodeValid(secret, '081804', new Date((from + seconds) * 1000));
    expect([at(-31), at(-30), at(0), at(59), at(60)]).toEqual([false, true, true, true, false]);
  });
});
