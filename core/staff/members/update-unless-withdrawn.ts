import { retryOnConflict } from '../../shared/retry-on-conflict.ts';

type Withdrawable = { withdrawnAt?: Date | undefined };

type UpdateOptions<Kept> = {
  /** Kind of the changed item, for error messages. */
  kind: 'provider' | 'webhook';
  find(id: string): Promise<Kept | undefined>;
  /** Returns the changed item. Returns undefined on a version conflict; the caller then retries with the new state. */
  change(before: Kept): Promise<Kept | undefined>;
};

/**
 * Changes an API client (`provider`) or webhook with optimistic locking, unless it was withdrawn. Throws `ConflictError`
 * after 5 version conflicts.
 */
export async function updateUnlessWithdrawn<Kept extends Withdrawable>(
  id: string,
  { kind, find, change }: UpdateOptions<Kept>,
): Promise<{ kind: 'changed'; after: Kept } | { kind: 'unknown' | 'withdrawn' }> {
  return retryOnConflict({ entity: `${kind} ${id}` }, async () => {
    const before = await find(id);
    if (!before) return { kind: 'unknown' };
    if (before.withdrawnAt) return { kind: 'withdrawn' };
    const after = await change(before);
    return after ? { kind: 'changed', after } : 'conflict';
  });
}
