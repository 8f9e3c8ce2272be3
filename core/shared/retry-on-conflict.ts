import { ConflictError } from './errors.ts';

type RetryOptions = {
  /**
   * Kind and id of the entity that the operation changes, such as `unit SO_YT`. The error message contains this text, so it
   * must not contain personal data.
   */
  entity: string;
  /**
   * Maximum number of attempts.
   *
   * @default 5
   */
  maxAttempts?: number;
  /**
   * Waits before the next attempt. Receives the number of version conflicts so far.
   *
   * @default no wait
   */
  pause?: ((conflicts: number) => Promise<void>) | undefined;
};

/**
 * Implements optimistic locking: calls `attempt`, which reads and conditionally writes the entity, until it returns something
 * other than `conflict`. Throws `ConflictError` if the last attempt conflicts too.
 */
export async function retryOnConflict<Result>(
  { entity, maxAttempts = 5, pause }: RetryOptions,
  attempt: () => Promise<Result | 'conflict'>,
): Promise<Result> {
  for (let conflicts = 1; conflicts <= maxAttempts; conflicts += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
    if (conflicts < maxAttempts) await pause?.(conflicts);
  }
  throw new ConflictError(`Gave up after ${maxAttempts} version conflicts on ${entity}`);
}
