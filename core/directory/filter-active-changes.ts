import type { DirectoryChange } from './change.ts';
import type { DirectoryEdit } from './edit.ts';

type Undoing = Pick<DirectoryChange, 'number' | 'undoes'>;

/**
 * Returns the numbers of the directory changes that are currently undone. A change does not count if its undo was itself
 * undone.
 */
export function findUndoneNumbers(changes: readonly Undoing[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { number, undoes } of changes.toReversed()) {
    if (undoes !== undefined && !undone.has(number)) undone.add(undoes);
  }
  return undone;
}

/**
 * Returns the changes to apply to the deployed files, without undone changes and the changes that undid them. After an undo,
 * later deployments determine the row again.
 */
export function filterActiveChanges<Change extends Undoing>(changes: readonly Change[]): Change[] {
  const undone = findUndoneNumbers(changes);
  return changes.filter(({ number, undoes }) => undoes === undefined && !undone.has(number));
}

export function toDirectoryEdits({ rows }: Pick<DirectoryChange, 'rows'>): DirectoryEdit[] {
  return rows.map(({ table, key, after: row }) => ({ table, key, row }));
}
