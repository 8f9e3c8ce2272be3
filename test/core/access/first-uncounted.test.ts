import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AttemptCounter,
  type AttemptKey,
  attemptWindowAt,
  giveBackAttempts,
  takeAttempts,
} from '../../../core/access/attempts.ts';
import { skipFirstAttempts } from '../../../core/access/first-uncounted.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { memoryAttempts } from '../../support/memory-attempts.ts';

const limit = { most: 2, withinMinutes: 60, firstUncountedAfterMinutes: 1 };

/** Processes that share one count; each was started at its minute. */
const processes = (...startedAt: number[]) => {
  let minute = 0;
  const now = () => atMinute(minute);
  const shared = memoryAttempts(now);
  const counted: string[] = [];
  const counter: AttemptCounter = {
    ...shared,
    take: (bucket, one) => {
      counted.push(bucket);
      return shared.take(bucket, one);
    },
  };
  return {
    counted,
    all: startedAt.map((start) =>
      skipFirstAttempts(counter, { startedAt: atMinute(start), now }, 3),
    ),
    at: (to: number) => {
      minute = to;
    },
  };
};

const takes = async (attempts: AttemptCounter | undefined, count: number, bucket = 'a number') => {
  let allowed = 0;
  for (let time = 0; time < count; time += 1) {
    if ((await attempts?.take(bucket, limit))?.kind === 'allowed') allowed += 1;
  }
  return allowed;
};

describe('a process that is older than a minute', () => {
  test('counts nothing of whoever comes once, and everything of whoever comes again', async () => {
    const { all, counted } = processes(-1);
    expect([await takes(all[0], 1, 'a'), await takes(all[0], 1, 'b')]).toEqual([1, 1]);
    expect(counted).toEqual([]);
    expect(await takes(all[0], 3, 'a')).toBe(2);
    expect(counted).toEqual(['a', 'a', 'a']);
  });

  test('remembers it for its window alone', async () => {
    const { all, counted, at } = processes(-1);
    await takes(all[0], 1);
    at(60);
    await takes(all[0], 1);
    expect(counted).toEqual([]);
  });

  test('counts whoever comes once its memory is full', async () => {
    const { all, counted } = processes(-1);
    for (const bucket of ['a', 'b', 'c', 'd', 'e', 'a']) await takes(all[0], 1, bucket);
    expect(counted).toEqual(['d', 'e', 'a']);
  });

  test('forgets what was given back', async () => {
    const { all, counted } = processes(-1);
    for (let time = 0; time < 5; time += 1) {
      await takes(all[0], 1);
      await all[0]?.giveBack('a number', limit);
    }
    expect(counted).toEqual([]);
    expect(await takes(all[0], 5)).toBe(3);
  });

  test('counts every guess at a secret', async () => {
    const { all } = processes(-1);
    const exact = { most: 2, withinMinutes: 60 };
    const guesses = [1, 2, 3].map(() => all[0]?.take('pin', exact));
    expect((await Promise.all(guesses)).map((one) => one?.kind)).toEqual([
      'allowed',
      'allowed',
      'too-many',
    ]);
  });
});

describe('the memory of a process', () => {
  test('lets through nothing that a clock which went back brings into a window that is over', async () => {
    const { all, counted, at } = processes(-1);
    at(61);
    await takes(all[0], 1, 'a');
    at(59);
    await takes(all[0], 1, 'b');
    await all[0]?.giveBack('b', limit);
    expect(counted).toEqual(['b']);
  });

  test('has room for ten thousand, and counts whoever comes after them', async () => {
    let counted = 0;
    const attempts: AttemptCounter = {
      ...memoryAttempts(() => atMinute(0)),
      take: async () => {
        counted += 1;
        return { kind: 'allowed' };
      },
    };
    const process = skipFirstAttempts(attempts, {
      startedAt: atMinute(-1),
      now: () => atMinute(0),
    });
    for (let bucket = 0; bucket < 10_000; bucket += 1) await process.take(`${bucket}`, limit);
    expect(counted).toBe(0);
    await process.take('one more', limit);
    expect(counted).toBe(1);
  });
});

test('a process in its first minute counts all: a flood makes many of them', async () => {
  const { all, at } = processes(0, 0, 0);
  expect(await takes(all[0], 2)).toBe(2);
  at(0.9);
  expect(await takes(all[1], 1)).toBe(0);
  at(1);
  expect(await takes(all[2], 2)).toBe(1);
});

test('a count that fails takes nothing from those before it', async () => {
  const attempts = memoryAttempts(() => atMinute(0));
  const failing: AttemptCounter = {
    ...attempts,
    take: async (bucket, one) => {
      if (bucket === 'broken') throw new Error('throttled');
      return attempts.take(bucket, one);
    },
  };
  const buckets = ['sound', 'broken'].map((bucket) => ({ bucket, limit }));
  for (let time = 0; time < 5; time += 1) {
    await expect(takeAttempts(failing, buckets)).rejects.toThrow('throttled');
  }
  expect(await takes(attempts, 3, 'sound')).toBe(2);
});

describe('openings by any processes, at any times, new ones and retries', () => {
  const day = { ...limit, most: 4, withinMinutes: 24 * 60 };
  const buckets: AttemptKey[] = [
    { bucket: 'number', limit },
    { bucket: 'number', limit: day },
    { bucket: 'address', limit: { ...limit, most: 3 } },
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

  /** What was let through of each bucket's window, as somebody who sees all would count it. */
  const truth = () => {
    const counts = new Map<string, number>();
    const name = ({ bucket, limit: { withinMinutes }, limit: one }: AttemptKey, minute: number) =>
      `${bucket} ${withinMinutes} ${attemptWindowAt(one, atMinute(minute)).number}`;
    return {
      of: (one: AttemptKey, minute: number) => counts.get(name(one, minute)) ?? 0,
      add: (uses: AttemptKey[], minute: number, by: number) => {
        for (const one of uses) {
          counts.set(name(one, minute), (counts.get(name(one, minute)) ?? 0) + by);
        }
      },
    };
  };

  test('exceed no bound by more than one for each old process, and are never refused below it', () =>
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
            if (await takeAttempts(attempts, one.uses)) {
              const full = one.uses.filter((used) => {
                return letThrough.of(used, minute) >= used.limit.most;
              });
              expect(full).not.toEqual([]);
            } else {
              letThrough.add(one.uses, minute, 1);
              if (!one.isNew) retries.push(one);
            }
          }
          for (const one of retries.reverse()) {
            const attempts = all[one.by];
            if (attempts) await giveBackAttempts(attempts, one.uses);
            letThrough.add(one.uses, minute, -1);
          }
          const old = startedAt.filter((start) => minute - start >= 1).length;
          for (const one of buckets) {
            expect(letThrough.of(one, minute)).toBeLessThanOrEqual(one.limit.most + old);
          }
        }
      }),
      { numRuns: 300 },
    ));
});
