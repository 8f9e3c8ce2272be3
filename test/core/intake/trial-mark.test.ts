import { expect, test } from 'vitest';
import { isTrialBy, trialMark } from '../../../core/intake/trial-mark.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const key = 'trial-0123456789abcdef';

test('only whoever has the secret marks a report as the hotline’s own', () => {
  expect(isTrialBy(trialMark(key, testKeyed), key, testKeyed)).toBe(true);
  expect(isTrialBy(trialMark('another-key-0123456', testKeyed), key, testKeyed)).toBe(false);
  for (const guess of ['', 'yes', '0'.repeat(64)]) {
    expect(isTrialBy(guess, key, testKeyed)).toBe(false);
  }
  expect(isTrialBy(undefined, key, testKeyed)).toBe(false);
});
