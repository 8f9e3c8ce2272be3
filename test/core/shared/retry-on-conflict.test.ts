import { describe, expect, test } from 'vitest';
import { ConflictError } from '../../../core/shared/errors.ts';
import { retryOnConflict } from '../../../core/shared/retry-on-conflict.ts';

const entity = 'unit SO_YT';

/** Returns an attempt that conflicts the given number of times and then succeeds, and its number of calls. */
const conflicting = (conflicts: number) => {
  let calls = 0;
  const attempt = async () => {
    calls += 1;
    return calls > conflicts ? { kind: 'saved' } : 'conflict';
  };
  return { attempt, calls: () => calls };
};

describe('retryOnConflict', () => {
  test('retryOnConflict returns the result of the first attempt without a conflict', async () => {
    const { attempt, calls } = conflicting(4);
    expect(await retryOnConflict({ entity }, attempt)).toEqual({ kind: 'saved' });
    expect(calls()).toBe(5);
  });

  test('retryOnConflict returns undefined when an attempt succeeds with the result undefined', async () => {
    expect(await retryOnConflict({ entity }, async () => undefined)).toBeUndefined();
  });

  test('retryOnConflict throws a ConflictError with entity and limit after 5 conflicts', async () => {
    const { attempt, calls } = conflicting(5);
    const error: unknown = await retryOnConflict({ entity }, attempt).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConflictError);
    expect(String(error)).toBe('ConflictError: Gave up after 5 version conflicts on unit SO_YT');
    expect(calls()).toBe(5);
  });

  test('retryOnConflict makes at most the requested number of attempts and pauses between them', async () => {
    const { attempt, calls } = conflicting(Infinity);
    const waits: number[] = [];
    const pause = async (conflicts: number) => void waits.push(conflicts);
    const options = { entity, maxAttempts: 3, pause };
    await expect(retryOnConflict(options, attempt)).rejects.toThrow('after 3 version conflicts');
    expect([calls(), waits]).toEqual([3, [1, 2]]);
  });

  test('retryOnConflict rethrows an error other than a conflict without another attempt', async () => {
    let calls = 0;
    const attempt = () => {
      calls += 1;
      return Promise.reject(new Error('The table is away'));
    };
    await expect(retryOnConflict({ entity }, attempt)).rejects.toThrow('The table is away');
    expect(calls).toBe(1);
  });
});
