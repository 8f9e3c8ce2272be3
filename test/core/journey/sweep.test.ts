import { expect, test } from 'vitest';
import { type OverdueCheck, sweep } from '../../../core/journey/sweep.ts';
import { codeFrom } from '../../../core/ticket/code.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';

const check = (name: string, run = 1): OverdueCheck => ({
  code: codeFrom(testKeyed.digest('code', name)),
  run,
});

const aSweep = (overdue: OverdueCheck[], restart: (check: OverdueCheck) => Promise<boolean>) => {
  const asked: Date[] = [];
  const checks = {
    overdue: async (before: Date) => {
      asked.push(before);
      return overdue;
    },
    restart,
  };
  return { asked, sweep: () => sweep({ checks, now: () => atMinute(60) }) };
};

test('a sweep restarts every journey that is overdue, each at the run it was seen at', async () => {
  const overdue = [check('a'), check('b', 4), check('c')];
  const restarted: OverdueCheck[] = [];
  const { sweep: run } = aSweep(overdue, async (one) => {
    restarted.push(one);
    return true;
  });
  expect(await run()).toEqual({ restarted: 3 });
  expect(restarted).toEqual(overdue);
});

test('a sweep leaves a journey alone that is only slow, for ten minutes', async () => {
  const { sweep: run, asked } = aSweep([], async () => true);
  expect(await run()).toEqual({ restarted: 0 });
  expect(asked).toEqual([atMinute(50)]);
});

test('a sweep doesn’t count what somebody else restarted', async () => {
  const lost = check('b');
  const { sweep: run } = aSweep([check('a'), lost], async (one) => one !== lost);
  expect(await run()).toEqual({ restarted: 1 });
});

test('a sweep that fails for one ticket fails, after it has tried the others', async () => {
  const tried: OverdueCheck[] = [];
  const overdue = [check('a'), check('b'), check('c')];
  const { sweep: run } = aSweep(overdue, async (one) => {
    tried.push(one);
    if (one === overdue[0]) throw new Error('throttled');
    return true;
  });
  await expect(run()).rejects.toThrow('throttled');
  expect(tried).toEqual(overdue);
});
