import type { Directory } from '../model/directory.ts';
import type {
  ChangedDirectoryRow,
  DirectoryChange,
  DirectoryEditor,
  DirectoryStore,
} from './change.ts';
import {
  applyDirectoryEditsUnvalidated,
  type DirectoryEdit,
  invertDirectoryEdits,
} from './edit.ts';
import {
  filterActiveChanges,
  findUndoneChangeNumbers,
  toDirectoryEdits,
} from './filter-active-changes.ts';
import {
  commitDirectoryChangePlan,
  type DirectoryChangeDeps,
  type DirectoryChangeResult,
  type InvalidEditsResult,
  planDirectoryChange,
} from './make-change.ts';

type RowReference = Pick<ChangedDirectoryRow, 'table' | 'key'>;

export type UndoRefusal =
  | { kind: 'no-such-change' }
  | { kind: 'already-undone' }
  /**
   * Refusal because later changes affect the same rows of the reference data. `touched` lists these changes, which must be
   * undone first.
   */
  | { kind: 'touched-since'; touched: (RowReference & { by: number })[] };

export type UndoPlan = { kind: 'undo'; edits: DirectoryEdit[] } | UndoRefusal;

const isSameRow = (a: RowReference, b: RowReference): boolean =>
  a.table === b.table && a.key === b.key;

const listRowsChangedSince = (change: DirectoryChange, changes: readonly DirectoryChange[]) =>
  filterActiveChanges(changes)
    .filter(({ number }) => number > change.number)
    .flatMap(({ number, rows }) =>
      rows
        .filter((row) => change.rows.some((own) => isSameRow(own, row)))
        .map(({ table, key }) => ({ table, key, by: number })),
    );

/**
 * Returns the edits that undo a directory change. They restore each row that the change edited to its content in the
 * deployed files plus all other changes that are not undone.
 */
const planUndo = (
  number: number,
  changes: readonly DirectoryChange[],
  files: Directory,
): UndoPlan => {
  const change = changes.find((one) => one.number === number);
  if (!change) return { kind: 'no-such-change' };
  if (findUndoneChangeNumbers(changes).has(number)) return { kind: 'already-undone' };
  const touched = listRowsChangedSince(change, changes);
  if (touched.length > 0) return { kind: 'touched-since', touched };
  const undoing = { number: changes.length + 1, undoes: number, rows: [] };
  const without = filterActiveChanges([...changes, undoing]).flatMap(toDirectoryEdits);
  return {
    kind: 'undo',
    edits: invertDirectoryEdits(change.rows, applyDirectoryEditsUnvalidated(files, without)),
  };
};

export async function loadUndoPlan(
  number: number,
  store: Pick<DirectoryStore, 'changes' | 'files'>,
): Promise<UndoPlan> {
  const [changes, files] = await Promise.all([store.changes(), store.files()]);
  return planUndo(number, changes, files);
}

/** Undoes a directory change by making another change, which can itself be undone. */
export async function undoDirectoryChange(
  { number, reason }: { number: number; reason: string },
  by: DirectoryEditor,
  ports: DirectoryChangeDeps,
): Promise<DirectoryChangeResult | InvalidEditsResult | UndoRefusal> {
  const inForce = await ports.store.current();
  const undo = await loadUndoPlan(number, ports.store);
  if (undo.kind !== 'undo') return undo;
  const plan = planDirectoryChange(inForce.directory, undo.edits, ports.now());
  if (plan.kind === 'invalid') return plan;
  return commitDirectoryChangePlan(plan, inForce, { by, reason, undoes: number }, ports);
}
