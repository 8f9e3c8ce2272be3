import { expect, test } from 'vitest';
import {
  consumeRateLimits,
  getRateLimitWindow,
  type RateLimit,
  type RateLimitCounter,
} from '../../../core/access/rate-limit.ts';

const limit: RateLimit = { maxAttempts: 1, withinMinutes: 10 };

test('getRateLimitWindow returns the window that contains the instant, and the next window starts at its end', () => {
  const window = getRateLimitWindow(limit, new Date('2021-12-03T01:09:59.999Z'));
  expect(window.endsAt).toEqual(new Date('2021-12-03T01:10:00.000Z'));
  const next = getRateLimitWindow(limit, new Date('2021-12-03T01:10:00.000Z'));
  expect(next).toEqual({
    number: window.number + 1,
    endsAt: new Date('2021-12-03T01:20:00.000Z'),
  });
});

const retryAt = new Date('2021-12-03T01:10:00.000Z');

/** Returns an attempt counter in which only the given buckets are free, and the lists of taken and returned buckets. */
const attemptsWith = (free: string[]) => {
  const [taken, back]: [string[], string[]] = [[], []];
  const attempts: RateLimitCounter = {
    take: async (bucket) => {
      if (!free.includes(bucket)) return { kind: 'too-many', retryAt };
      taken.push(bucket);
      return { kind: 'allowed' };
    },
    giveBack: async (bucket) => void back.push(bucket),
  };
  return { attempts, taken, back };
};

const buckets = ['code', 'address', 'all'].map((bucket) => ({ bucket, limit }));

test('consumeRateLimits takes one attempt from each rate-limit bucket', async () => {
  const { attempts, taken, back } = attemptsWith(['code', 'address', 'all']);
  expect(await consumeRateLimits(attempts, buckets)).toBeUndefined();
  expect([taken, back]).toEqual([['code', 'address', 'all'], []]);
});

test('consumeRateLimits undoes earlier counts when a bucket has reached its limit, and returns the retry time', async () => {
  const { attempts, back } = attemptsWith(['code', 'address']);
  expect(await consumeRateLimits(attempts, buckets)).toEqual(retryAt);
  expect(back).toEqual(['code', 'address']);
});

test('consumeRateLimits undoes earlier counts when counting in another bucket throws', async () => {
  const { attempts, back } = attemptsWith(['code']);
  const broken = {
    ...attempts,
    take: async (bucket: string, of: RateLimit) => {
      if (bucket === 'address') throw new Error('The table is away');
      return attempts.take(bucket, of);
    },
  };
  await expect(consumeRateLimits(broken, buckets)).rejects.toThrow('The table is away');
  expect(back).toEqual(['code']);
});
