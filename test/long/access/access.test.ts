import { afterAll, expect, inject, test } from 'vitest';
import { readOptions } from '../read-options.ts';
import { testContext } from '../test-context.ts';
import { access } from './check.ts';

/** The same in each build, so that a failure is repeatable. */
const seed = 20_211_203;

const { context, failures, stop } = testContext(inject('made'), seed);
afterAll(stop);

test.each(access.parts(readOptions(['--quick'])))(
  '%s: nobody gets more than their rights',
  async (part) => {
    const { passed } = await access.run(part, context);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(25);
  },
  240_000,
);
