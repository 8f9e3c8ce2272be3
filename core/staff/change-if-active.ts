const maxRaces = 5;

type Withdrawable = { withdrawnAt?: Date | undefined };

type Ways<Kept> = {
  find(id: string): Promise<Kept | undefined>;
  /** Returns the changed item, or undefined on a version conflict, after which the change is tried again. */
  change(before: Kept): Promise<Kept | undefined>;
};

/**
 * Changes a provider or webhook that is not withdrawn, with optimistic locking: reads and tries again after a version
 * conflict, at most 5 times.
 */
export async function changeIfActive<Kept extends Withdrawable>(
  id: string,
  { find, change }: Ways<Kept>,
): Promise<{ kind: 'changed'; after: Kept } | { kind: 'unknown' | 'withdrawn' }> {
  for (let race = 0; race < maxRaces; race += 1) {
    const before = await find(id);
    if (!before) return { kind: 'unknown' };
    if (before.withdrawnAt) return { kind: 'withdrawn' };
    const after = await change(before);
    if (after) return { kind: 'changed', after };
  }
  throw new Error('What is to be changed kept changing');
}
