import type { DirectoryChange } from './change.ts';
import type { DirectoryEdit } from './edit.ts';

type Undoing = Pick<DirectoryChange, 'number' | 'undoes'>;

/**
 * Returns the numbers of the directory changes that are undone now. A change whose undo was itself undone is not included.
 */
export function findUndoneChangeNumbers(changes: readonly Undoing[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { number, undoes } of changes.toReversed()) {
    if (undoes !== undefined && !undone.has(number)) undone.add(undoes);
  }
  return undone;
}

/**
 * Returns the directory changes that still apply: without undone changes and without the changes that undid them. For the
 * rows of an undone change, the deployed files apply again.
 */
export function filterActiveChanges<Change extends Undoing>(changes: readonly Change[]): Change[] {
  const undone = findUndoneChangeNumbers(changes);
  return changes.filter(({ number, undoes }) => undoes === undefined && !undone.has(number));
}

export function toDirectoryEdits({ rows }: Pick<DirectoryChange, 'rows'>): DirectoryEdit[] {
  return rows.map(({ table, key, after: row }) => ({ table, key, row }));
}
