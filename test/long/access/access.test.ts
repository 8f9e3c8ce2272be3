import { afterAll, expect, inject, test } from 'vitest';
import { readOptions } from '../read-options.ts';
import { testContext } from '../test-context.ts';
import { access } from './check.ts';

/** The same in each build, so that a failure is repeatable. */
const seed = 20_211_203;

const { context, failures, stop } = testContext(inject('made'), seed);
afterAll(stop);

// guesses and deeds: test/core/access and test/functions/staff prove their rules, `npm run long` tries them all
const isShort = (part: string): boolean => part !== 'guesses' && part !== 'deeds';

test.each(access.parts(readOptions(['--quick'])).filter(isShort))(
  '%s: nobody gets more than their rights',
  async (part) => {
    const { passed } = await access.run(part, context);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(25);
  },
  240_000,
);
