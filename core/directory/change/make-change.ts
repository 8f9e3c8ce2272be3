import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import type { Directory } from '../model/directory.ts';
import { isLessProtected } from '../model/service-privacy.ts';
import { getDirectoryTableRows } from '../model/tables.ts';
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
  applyDirectoryEditsUnvalidated,
  type DirectoryEdit,
  type DirectoryEditProblem,
  findDirectoryRow,
} from './edit.ts';

export type InvalidEditsResult = { kind: 'invalid'; problems: DirectoryEditProblem[] };

export type DirectoryChangePlan =
  | { kind: 'planned'; directory: Directory; rows: ChangedDirectoryRow[] }
  | InvalidEditsResult;

const formatRowName = ({ table, key }: Omit<DirectoryEdit, 'row'>): string => `${table} ${key}`;

const findRepeatedEdits = (edits: readonly DirectoryEdit[]): DirectoryEditProblem[] =>
  edits.flatMap((edit, index): DirectoryEditProblem[] => {
    const isSecond =
      edits.findIndex((other) => formatRowName(other) === formatRowName(edit)) < index;
    const field = `edits[${index}].key`;
    const reason = 'another edit is about the same row';
    return isSecond ? [{ row: formatRowName(edit), reason, field, word: 'edit-named-twice' }] : [];
  });

/**
 * Returns the codes of all services that are already valid or have been. A service may have several rows with different
 * first days.
 */
const listBegunServices = (directory: object, on: LocalDate): ReadonlySet<unknown> =>
  new Set(
    getDirectoryTableRows(directory, 'services')
      .filter(({ validFrom }) => String(validFrom ?? '') <= on)
      .map(({ code }) => code),
  );

/**
 * Returns a problem for each edit that removes a service whose validity has begun. Its tickets still need its name; an end
 * date (`validTo`) must be set instead.
 */
const findLostServices = (
  before: Directory,
  edits: readonly DirectoryEdit[],
  now: Date,
): DirectoryEditProblem[] => {
  if (edits.every(({ table }) => table !== 'services')) return [];
  const on = toLocalDate(now);
  const [had, has] = [
    listBegunServices(before, on),
    listBegunServices(applyDirectoryEditsUnvalidated(before, edits), on),
  ];
  return edits.flatMap((edit, index): DirectoryEditProblem[] => {
    const code = edit.table === 'services' && findDirectoryRow(before, edit)?.['code'];
    if (!had.has(code) || has.has(code)) return [];
    const [reason, field] = ['has begun: it ends by its validTo', `edits[${index}].row`];
    return [{ row: formatRowName(edit), reason, field, word: 'service-has-begun' }];
  });
};

const isUnchangedRow = ({ before, after }: ChangedDirectoryRow): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/**
 * Returns a problem for each edit by which a service loses protection, also by deleting one of its dated rows or by undoing
 * an earlier change. Staff can only add protection; a deployment of other reference data can remove it.
 */
const findLessProtectedServices = (
  before: Directory,
  after: Directory,
  edits: readonly DirectoryEdit[],
): DirectoryEditProblem[] =>
  edits.flatMap((edit, index): DirectoryEditProblem[] => {
    if (edit.table !== 'services') return [];
    const codes = [findDirectoryRow(before, edit), edit.row].map((row) => row?.['code']);
    const known = before.services.filter(({ code }) => codes.includes(code));
    if (!known.some(({ code }) => isLessProtected(before, after, code))) return [];
    const [reason, field] = ['would be protected less', `edits[${index}].row.privacy`];
    return [{ row: formatRowName(edit), reason, field, word: 'service-less-protected' }];
  });

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
  const outcome = applyDirectoryEdits(before, edits);
  if (outcome.kind === 'invalid') return outcome;
  const { directory } = outcome;
  const unprotected = findLessProtectedServices(before, directory, edits);
  if (unprotected.length > 0) return { kind: 'invalid', problems: unprotected };
  const rows = edits.map(({ table, key }) => ({
    table,
    key,
    before: findDirectoryRow(before, { table, key }),
    after: findDirectoryRow(directory, { table, key }),
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
