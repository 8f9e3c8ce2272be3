import { expect, test } from 'vitest';
import { canaryMarkOf, hasCanaryMark } from '../../../core/intake/canary-mark-of.ts';
import { testKeyed } from '../../support/test-hmac.ts';

const key = 'trial-0123456789abcdef';

test('a report counts as the canary’s own only with a mark computed from its key and the secret', () => {
  expect(hasCanaryMark(canaryMarkOf(key, testKeyed), key, testKeyed)).toBe(true);
  expect(hasCanaryMark(canaryMarkOf('another-key-0123456', testKeyed), key, testKeyed)).toBe(false);
  for (const guess of ['', 'yes', '0'.repeat(64)]) {
    expect(hasCanaryMark(guess, key, testKeyed)).toBe(false);
  }
  expect(hasCanaryMark(undefined, key, testKeyed)).toBe(false);
});
