import { expect, test } from 'vitest';
import {
  type CanaryResult,
  listFailedChannels,
  runCanary,
} from '../../../core/operations/canary-result.ts';

const at = new Date('2026-11-26T06:30:00+07:00');

test('the canary checks every channel even after failures and stores the results', async () => {
  const storedResults: CanaryResult[] = [];
  let passed = 0;
  const trial = await runCanary(
    [
      { name: 'web', look: async () => 'fine' },
      { name: 'telephone', look: () => Promise.reject(new TypeError('fetch failed')) },
      { name: 'web chat', look: async () => ({ failed: '503' }) },
      { name: 'Zalo', look: async () => 'off' },
    ],
    {
      trials: { put: async (one) => void storedResults.push(one) },
      now: () => at,
      elapsed: () => (passed += 10),
    },
  );
  expect(storedResults).toEqual([trial]);
  expect(trial.tried.map(({ kind }) => kind)).toEqual(['fine', 'failed', 'failed', 'off']);
  expect(listFailedChannels(trial)).toEqual(['telephone (TypeError)', 'web chat (503)']);
});
