import type { Directory } from '../model/directory.ts';
import {
  type ChangedDirectoryRow,
  type CurrentDirectory,
  type DirectoryChange,
  type DirectoryChangeRequest,
  type DirectoryConflict,
  type DirectoryEditor,
  type DirectoryStore,
  findDirectoryConflict,
} from './change.ts';
import {
  applyDirectoryEdits,
  createRowFinder,
  type DirectoryEdit,
  type DirectoryEditProblem,
} from './edit.ts';
import {
  findLessProtectedServices,
  findLessProtectedTopics,
  findLostArticles,
  findLostServices,
  formatRowName,
} from './protected-rows.ts';

export type InvalidEditsResult = { kind: 'invalid'; problems: DirectoryEditProblem[] };

export type DirectoryChangePlan =
  | { kind: 'planned'; directory: Directory; rows: ChangedDirectoryRow[] }
  | InvalidEditsResult;

const findRepeatedEdits = (edits: readonly DirectoryEdit[]): DirectoryEditProblem[] => {
  const named = new Set<string>();
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    const row = formatRowName(edit);
    const isSecond = named.has(row);
    named.add(row);
    const field = `edits[${index}].key`;
    const reason = 'another edit is about the same row';
    return isSecond ? [{ row, reason, field, word: 'edit-named-twice' }] : [];
  });
};

const isUnchangedRow = ({ before, after }: ChangedDirectoryRow): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/**
 * Applies edits to the reference data (directory) without storing them. Returns the result with each row before and after,
 * or the validation problems.
 */
export function planDirectoryChange(
  before: Directory,
  edits: readonly DirectoryEdit[],
  now: Date,
): DirectoryChangePlan {
  const unfit = [...findRepeatedEdits(edits), ...findLostServices(before, edits, now)];
  if (unfit.length > 0) return { kind: 'invalid', problems: unfit };
  const outcome = applyDirectoryEdits(before, edits, now);
  if (outcome.kind === 'invalid') return outcome;
  const { directory } = outcome;
  const weakened = [
    ...findLessProtectedServices(before, directory, edits),
    ...findLessProtectedTopics(before, directory, edits),
    ...findLostArticles(before, directory, { edits, now }),
  ];
  if (weakened.length > 0) return { kind: 'invalid', problems: weakened };
  const [findBefore, findAfter] = [createRowFinder(before), createRowFinder(directory)];
  const rows = edits.map(({ table, key }) => ({
    table,
    key,
    before: findBefore({ table, key }),
    after: findAfter({ table, key }),
  }));
  return { kind: 'planned', directory, rows };
}

const findUnchangedRows = (rows: readonly ChangedDirectoryRow[]): DirectoryEditProblem[] =>
  rows.flatMap((row, index): DirectoryEditProblem[] => {
    const reason = row.after ? 'is so already' : 'is not there';
    const field = `edits[${index}].row`;
    return isUnchangedRow(row)
      ? [{ row: formatRowName(row), reason, field, word: 'edit-changes-nothing' }]
      : [];
  });

/**
 * Plans the directory edits that an editor requested. Unlike `planDirectoryChange`, it also rejects edits that change
 * nothing.
 */
export function planDirectoryChangeRequest(
  before: Directory,
  edits: readonly DirectoryEdit[],
  now: Date,
): DirectoryChangePlan {
  const plan = planDirectoryChange(before, edits, now);
  if (plan.kind === 'invalid') return plan;
  const unfit = findUnchangedRows(plan.rows);
  return unfit.length > 0 ? { kind: 'invalid', problems: unfit } : plan;
}

export type DirectoryChangeDeps = { store: DirectoryStore; now(): Date };

type ChangeAuthorship = Pick<DirectoryChange, 'by' | 'reason' | 'undoes'>;

export type DirectoryChangeResult = { kind: 'made'; change: DirectoryChange } | DirectoryConflict;

export async function commitDirectoryChangePlan(
  { directory, rows }: Extract<DirectoryChangePlan, { kind: 'planned' }>,
  { directory: before, lastChange }: CurrentDirectory,
  why: ChangeAuthorship,
  { store, now }: DirectoryChangeDeps,
): Promise<DirectoryChangeResult> {
  const change = {
    ...why,
    number: lastChange + 1,
    at: now(),
    rows,
    version: { before: before.version, after: directory.version },
  };
  const outcome = await store.commit(change, directory);
  return outcome === 'committed'
    ? { kind: 'made', change }
    : findDirectoryConflict(before.version, store);
}

/**
 * Changes rows of the reference data (directory) in one transaction. Rejects invalid edits, and edits based on an outdated
 * version.
 */
export async function makeDirectoryChange(
  { baseVersion, reason, edits }: DirectoryChangeRequest,
  by: DirectoryEditor,
  ports: DirectoryChangeDeps,
): Promise<DirectoryChangeResult | InvalidEditsResult> {
  const inForce = await ports.store.current();
  if (inForce.directory.version !== baseVersion)
    return findDirectoryConflict(baseVersion, ports.store);
  const plan = planDirectoryChangeRequest(inForce.directory, edits, ports.now());
  return plan.kind === 'invalid'
    ? plan
    : commitDirectoryChangePlan(plan, inForce, { by, reason }, ports);
}
