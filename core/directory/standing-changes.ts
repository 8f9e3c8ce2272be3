import type { DirectoryChange } from './change.ts';
import type { DirectoryEdit } from './edit.ts';

type Undoing = Pick<DirectoryChange, 'number' | 'undoes'>;

/** The numbers of changes that were taken back, and not brought again by taking that back. */
export const undoneNumbers = (changes: readonly Undoing[]): ReadonlySet<number> => {
  const undone = new Set<number>();
  for (const { number, undoes } of changes.toReversed()) {
    if (undoes !== undefined && !undone.has(number)) undone.add(undoes);
  }
  return undone;
};

/**
 * The changes that make the directory of the deploy's files: neither one that was undone nor its undoing, so that the
 * row is again what the files say, also when a later deploy says something else.
 */
export const standingChanges = <Change extends Undoing>(changes: readonly Change[]): Change[] => {
  const undone = undoneNumbers(changes);
  return changes.filter(({ number, undoes }) => undoes === undefined && !undone.has(number));
};

export const editsOf = ({ rows }: Pick<DirectoryChange, 'rows'>): DirectoryEdit[] =>
  rows.map(({ table, key, after: row }) => ({ table, key, row }));
