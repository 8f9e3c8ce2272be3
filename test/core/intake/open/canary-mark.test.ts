import { expect, test } from 'vitest';
import { computeCanaryMark, hasCanaryMark } from '../../../../core/intake/open/canary-mark.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const key = 'trial-0123456789abcdef';

test('hasCanaryMark accepts only the mark computed from the report’s own key and the secret', () => {
  expect(hasCanaryMark(computeCanaryMark(key, testHmac), key, testHmac)).toBe(true);
  expect(hasCanaryMark(computeCanaryMark('another-key-0123456', testHmac), key, testHmac)).toBe(
    false,
  );
  for (const guess of ['', 'yes', '0'.repeat(64)]) {
    expect(hasCanaryMark(guess, key, testHmac)).toBe(false);
  }
  expect(hasCanaryMark(undefined, key, testHmac)).toBe(false);
});
