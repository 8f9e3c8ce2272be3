import { expect, test } from 'vitest';
import {
  type AssumedValues,
  hourShares,
  resolveAssumedValues,
  supervisor,
} from '../../../bench/surge/assumptions.ts';
import { createPromptSecondsReader } from '../../../bench/surge/caller/prompt-durations.ts';
import { loadSimulatedContactFlows } from '../../../bench/surge/caller/simulated-contact-flows.ts';
import { simulatePhoneDay } from '../../../bench/surge/simulate-phone-day.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const midnight = toLocalInstant('2021-12-06T00:00');
const telephone = loadSimulatedContactFlows(createPromptSecondsReader(testDirectory, midnight));

/** Simulates a day on which one operator gets more calls than they can answer. */
const aDay = ({ seed = 1, ...otherwise }: Partial<AssumedValues> & { seed?: number } = {}) =>
  simulatePhoneDay({
    callers: 120,
    seed,
    midnight,
    directory: testDirectory,
    telephone,
    supervisor,
    hourShares: hourShares.shares,
    assumed: resolveAssumedValues({ operators: 1, absentShare: 0, ...otherwise }),
  });

test('the simulated day gives each caller exactly one result, and the same seed gives the same results', async () => {
  const [day, again, another] = [await aDay(), await aDay(), await aDay({ seed: 2 })];
  const ends = Object.values(day.ended).reduce((sum, count) => sum + count, 0);
  expect(ends).toBe(120);
  expect(day.calls).toBeGreaterThan(120);
  expect(again).toEqual(day);
  expect(another).not.toEqual(day);
});

test('a simulated caller who listens, presses the right keys and waits always reaches help', async () => {
  const day = await aDay({ hangUpPerMinute: 1e-9, slipShare: 0, patienceMinutes: 1e6 });
  expect(day.ended.lost).toBe(0);
});

test('simulated callers hear the busy tone when all phone lines are in use', async () => {
  const day = await aDay({ lines: 1 });
  expect(day.linesMost).toBe(1);
  expect(day.busyTones).toBeGreaterThan(0);
});
