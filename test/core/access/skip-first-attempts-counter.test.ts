import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consumeRateLimits,
  getRateLimitWindow,
  type RateLimitBucket,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../../core/access/rate-limit.ts';
import { createCounterSkippingFirstAttempts } from '../../../core/access/skip-first-attempts-counter.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const limit = { maxAttempts: 2, withinMinutes: 60, firstUncountedAfterMinutes: 1 };

/** Returns attempt counters of several processes that share one store, started at the given minutes. */
const processes = (...startedAt: number[]) => {
  let minute = 0;
  const now = () => atMinute(minute);
  const shared = memoryAttempts(now);
  const counted: string[] = [];
  const counter: RateLimitCounter = {
    ...shared,
    take: (bucket, one) => {
      counted.push(bucket);
      return shared.take(bucket, one);
    },
  };
  return {
    counted,
    all: startedAt.map((start) =>
      createCounterSkippingFirstAttempts(counter, { startedAt: atMinute(start), now }, 3),
    ),
    at: (to: number) => {
      minute = to;
    },
  };
};

const takes = async (
  attempts: RateLimitCounter | undefined,
  count: number,
  bucket = 'a number',
) => {
  let allowed = 0;
  for (let time = 0; time < count; time += 1) {
    if ((await attempts?.take(bucket, limit))?.kind === 'allowed') allowed += 1;
  }
  return allowed;
};

describe('the attempt counter of a process older than a minute', () => {
  test('the attempt counter does not count a key’s first attempt and counts every later one', async () => {
    const { all, counted } = processes(-1);
    expect([await takes(all[0], 1, 'a'), await takes(all[0], 1, 'b')]).toEqual([1, 1]);
    expect(counted).toEqual([]);
    expect(await takes(all[0], 3, 'a')).toBe(2);
    expect(counted).toEqual(['a', 'a', 'a']);
  });

  test('the attempt counter remembers an uncounted first attempt only until its rate-limit window ends', async () => {
    const { all, counted, at } = processes(-1);
    await takes(all[0], 1);
    at(60);
    await takes(all[0], 1);
    expect(counted).toEqual([]);
  });

  test('the attempt counter counts even the first attempt of a key when it already remembers the maximum number of keys', async () => {
    const { all, counted } = processes(-1);
    for (const bucket of ['a', 'b', 'c', 'd', 'e', 'a']) await takes(all[0], 1, bucket);
    expect(counted).toEqual(['d', 'e', 'a']);
  });

  test('the attempt counter treats a first attempt that was undone as never made', async () => {
    const { all, counted } = processes(-1);
    for (let time = 0; time < 5; time += 1) {
      await takes(all[0], 1);
      await all[0]?.giveBack('a number', limit);
    }
    expect(counted).toEqual([]);
    expect(await takes(all[0], 5)).toBe(3);
  });

  test('the attempt counter counts every guess of a secret, including the first', async () => {
    const { all } = processes(-1);
    const exact = { maxAttempts: 2, withinMinutes: 60 };
    const guesses = [1, 2, 3].map(() => all[0]?.take('pin', exact));
    expect((await Promise.all(guesses)).map((one) => one?.kind)).toEqual([
      'allowed',
      'allowed',
      'too-many',
    ]);
  });
});

describe('the number of keys that an attempt counter remembers', () => {
  test('the attempt counter counts an attempt in an earlier window after the machine clock went back', async () => {
    const { all, counted, at } = processes(-1);
    at(61);
    await takes(all[0], 1, 'a');
    at(59);
    await takes(all[0], 1, 'b');
    await all[0]?.giveBack('b', limit);
    expect(counted).toEqual(['b']);
  });

  test('the attempt counter remembers ten thousand keys and counts every attempt for further keys', async () => {
    let counted = 0;
    const attempts: RateLimitCounter = {
      ...memoryAttempts(() => atMinute(0)),
      take: async () => {
        counted += 1;
        return { kind: 'allowed' };
      },
    };
    const process = createCounterSkippingFirstAttempts(attempts, {
      startedAt: atMinute(-1),
      now: () => atMinute(0),
    });
    for (let bucket = 0; bucket < 10_000; bucket += 1) await process.take(`${bucket}`, limit);
    expect(counted).toBe(0);
    await process.take('one more', limit);
    expect(counted).toBe(1);
  });
});

test('the attempt counter counts every attempt during the first minute of its process', async () => {
  const { all, at } = processes(0, 0, 0);
  expect(await takes(all[0], 2)).toBe(2);
  at(0.9);
  expect(await takes(all[1], 1)).toBe(0);
  at(1);
  expect(await takes(all[2], 2)).toBe(1);
});

test('consumeRateLimits undoes uncounted first attempts when counting in a later bucket fails', async () => {
  const attempts = memoryAttempts(() => atMinute(0));
  const failing: RateLimitCounter = {
    ...attempts,
    take: async (bucket, one) => {
      if (bucket === 'broken') throw new Error('throttled');
      return attempts.take(bucket, one);
    },
  };
  const buckets = ['sound', 'broken'].map((bucket) => ({ bucket, limit }));
  for (let time = 0; time < 5; time += 1) {
    await expect(consumeRateLimits(failing, buckets)).rejects.toThrow('throttled');
  }
  expect(await takes(attempts, 3, 'sound')).toBe(2);
});

/** Counts the allowed openings per bucket and window with a complete, exact record. */
const truth = () => {
  const counts = new Map<string, number>();
  const name = (
    { bucket, limit: { withinMinutes }, limit: one }: RateLimitBucket,
    minute: number,
  ) => `${bucket} ${withinMinutes} ${getRateLimitWindow(one, atMinute(minute)).number}`;
  return {
    of: (one: RateLimitBucket, minute: number) => counts.get(name(one, minute)) ?? 0,
    add: (uses: RateLimitBucket[], minute: number, by: number) => {
      for (const one of uses) {
        counts.set(name(one, minute), (counts.get(name(one, minute)) ?? 0) + by);
      }
    },
  };
};

describe('ticket openings and retries by several processes at random times', () => {
  const day = { ...limit, maxAttempts: 4, withinMinutes: 24 * 60 };
  const buckets: RateLimitBucket[] = [
    { bucket: 'number', limit },
    { bucket: 'number', limit: day },
    { bucket: 'address', limit: { ...limit, maxAttempts: 3 } },
  ];
  const opening = fc.record({
    by: fc.nat({ max: 3 }),
    uses: fc.subarray(buckets, { minLength: 1 }),
    isNew: fc.boolean(),
  });
  const moments = fc.array(
    fc.record({ after: fc.nat({ max: 40 }), openings: fc.array(opening, { maxLength: 8 }) }),
    { maxLength: 12 },
  );
  const ages = fc.array(fc.integer({ min: -3, max: 60 }), { minLength: 4, maxLength: 4 });

  test('opened tickets exceed a rate limit by at most one per process, and no opening below the limit is refused', () =>
    fc.assert(
      fc.asyncProperty(ages, moments, async (startedAt, sequence) => {
        const { all, at } = processes(...startedAt);
        const letThrough = truth();
        let minute = 0;
        for (const { after, openings } of sequence) {
          minute += after;
          at(minute);
          const retries: (typeof openings)[number][] = [];
          for (const one of openings) {
            const attempts = all[one.by];
            if (!attempts) throw new Error('no such process');
            if (await consumeRateLimits(attempts, one.uses)) {
              const full = one.uses.filter((used) => {
                return letThrough.of(used, minute) >= used.limit.maxAttempts;
              });
              expect(full).not.toEqual([]);
            } else {
              letThrough.add(one.uses, minute, 1);
              if (!one.isNew) retries.push(one);
            }
          }
          for (const one of retries.reverse()) {
            const attempts = all[one.by];
            if (attempts) await releaseRateLimits(attempts, one.uses);
            letThrough.add(one.uses, minute, -1);
          }
          const old = startedAt.filter((start) => minute - start >= 1).length;
          for (const one of buckets) {
            expect(letThrough.of(one, minute)).toBeLessThanOrEqual(one.limit.maxAttempts + old);
          }
        }
      }),
      { numRuns: 300 },
    ));
});
