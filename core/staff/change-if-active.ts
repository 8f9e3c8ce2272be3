import { retryOnConflict } from '../shared/retry-on-conflict.ts';

type Withdrawable = { withdrawnAt?: Date | undefined };

type Ways<Kept> = {
  /** Kind of the item for the error message. */
  kind: 'provider' | 'webhook';
  find(id: string): Promise<Kept | undefined>;
  /** Returns the changed item, or undefined on a version conflict, after which the change is tried again. */
  change(before: Kept): Promise<Kept | undefined>;
};

/**
 * Changes a provider or webhook that is not withdrawn, with optimistic locking. Throws `ConflictError` after 5 version
 * conflicts.
 */
export async function changeIfActive<Kept extends Withdrawable>(
  id: string,
  { kind, find, change }: Ways<Kept>,
): Promise<{ kind: 'changed'; after: Kept } | { kind: 'unknown' | 'withdrawn' }> {
  return retryOnConflict({ entity: `${kind} ${id}` }, async () => {
    const before = await find(id);
    if (!before) return { kind: 'unknown' };
    if (before.withdrawnAt) return { kind: 'withdrawn' };
    const after = await change(before);
    return after ? { kind: 'changed', after } : 'conflict';
  });
}
