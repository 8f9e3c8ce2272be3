import { expect, inject, test } from 'vitest';
import { testContext } from '../test-context.ts';
import { quickInputs } from './check.ts';
import { sendAll } from './send-all.ts';

/** The same with each build, so that a failure stays one. */
const seed = 20_211_203;

test('whatever strangers send to any door, nothing breaks, nothing is written of what is refused, nobody else is asked', async () => {
  const { context, failures } = testContext(inject('made'), seed);
  const score = await sendAll(inject('made'), { seed, inputs: quickInputs }, context);
  expect(failures).toEqual([]);
  // if every request were rejected, or none, nothing would have been tried
  expect(score.refused).toBeGreaterThan(score.sent * 0.4);
  expect(score.refused).toBeLessThan(score.sent * 0.95);
  expect(score.routes.size).toBeGreaterThan(90);
}, 240_000);
