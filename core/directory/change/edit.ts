import * as z from 'zod';
import { formatFieldPath, listIssuePaths, toFieldErrorCode } from '../../messages/field-error.ts';
import { type Directory, validateDirectory } from '../model/directory.ts';
import { computeDirectoryVersion } from '../model/directory-version.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import {
  DirectoryTableName,
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryRowSchema,
  getDirectoryTableRows,
  replaceDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';

/** Edit of a row in the reference data (directory): inserts or replaces the row, or deletes it if `row` is null. */
export const DirectoryEdit = z.strictObject({
  table: DirectoryTableName,
  key: z.string().min(1).max(200),
  row: DirectoryTableRow.nullable(),
});
export type DirectoryEdit = z.infer<typeof DirectoryEdit>;

/**
 * Validation problem of an edit to the reference data (directory). `field` is the request field that caused the problem,
 * such as `edits[0].row.validFrom`.
 */
export type DirectoryEditProblem = Omit<DirectoryProblem, 'rowField'> & { field: string };

export type DirectoryEditResult =
  | { kind: 'valid'; directory: Directory }
  | { kind: 'invalid'; problems: DirectoryEditProblem[] };

/** Returns a function that finds rows by table and key. It reads each table once, because a change can edit many rows. */
export function createRowFinder(
  directory: object,
): (edit: Omit<DirectoryEdit, 'row'>) => DirectoryTableRow | null {
  const tables = new Map<DirectoryTableName, Map<string, DirectoryTableRow>>();
  return ({ table, key }) => {
    const rows =
      tables.get(table) ??
      new Map(
        getDirectoryTableRows(directory, table).map((row) => [toDirectoryRowKey(table, row), row]),
      );
    tables.set(table, rows);
    return rows.get(key) ?? null;
  };
}

/**
 * Returns the label of an edited row as it appears in validation problems, such as `topics VP01`. It omits the first day of
 * validity.
 */
const formatRowLabel = ({ table, key }: DirectoryEdit): string =>
  `${table} ${key.split('@')[0]?.replaceAll('/', ' ')}`;

const formatEditField = (index: number, ...path: PropertyKey[]): string =>
  formatFieldPath(['edits', index, ...path]);

const parseEdit = (edit: DirectoryEdit, index: number): DirectoryEdit | DirectoryEditProblem[] => {
  if (edit.row === null) return edit;
  const parsed = z.safeParse(getDirectoryRowSchema(edit.table), edit.row);
  const label = `${edit.table} ${edit.key}`;
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) =>
      listIssuePaths(issue).map((path) => ({
        row: label,
        reason: [...path, issue.message].map(String).join(': '),
        field: formatEditField(index, 'row', ...path),
        word: toFieldErrorCode(issue),
      })),
    );
  }
  const row = DirectoryTableRow.parse(parsed.data);
  const key = toDirectoryRowKey(edit.table, row);
  const reason = `the row's key is ${key}`;
  return key === edit.key
    ? { ...edit, row }
    : [{ row: label, reason, field: formatEditField(index, 'key'), word: 'edit-key-differs' }];
};

/** Applies edits to the reference data in their order. Returns the result with a new version, without validation. */
export function applyDirectoryEditsUnvalidated(
  directory: object,
  edits: readonly DirectoryEdit[],
): object {
  const { version, ...content } = directoryTableNames.reduce<DirectoryTableRow>((edited, table) => {
    const rows = new Map(
      getDirectoryTableRows(edited, table).map((row) => [toDirectoryRowKey(table, row), row]),
    );
    for (const { key, row } of edits.filter((edit) => edit.table === table)) {
      if (row) rows.set(key, row);
      else rows.delete(key);
    }
    return DirectoryTableRow.parse(replaceDirectoryTableRows(edited, table, [...rows.values()]));
  }, DirectoryTableRow.parse(directory));
  return { version: computeDirectoryVersion(content), ...content };
}

/**
 * Returns a validation problem for every key that several rows of a table share. An edit of such a row would delete the
 * other rows with this key.
 */
const findDuplicateKeys = (directory: object): DirectoryProblem[] =>
  directoryTableNames.flatMap((table) => {
    const rows = Map.groupBy(getDirectoryTableRows(directory, table), (row) =>
      toDirectoryRowKey(table, row),
    );
    return [...rows]
      .filter(([, alike]) => alike.length > 1)
      .map(([key]) => ({ row: `${table} ${key}`, reason: 'is entered twice' }));
  });

/** Returns the index of the last edit that concerns the row of a validation problem, or -1 if there is none. */
const findEditIndex = (row: string, edits: readonly DirectoryEdit[]): number =>
  edits.findLastIndex((edit) => `${formatRowLabel(edit)} `.startsWith(`${row} `));

/** Applies edits to the reference data in their order and validates the result. */
export function applyDirectoryEdits(
  directory: Directory,
  edits: readonly DirectoryEdit[],
): DirectoryEditResult {
  const malformed = findDuplicateKeys(directory).map((problem) => ({ ...problem, field: 'edits' }));
  const rows = edits.map(parseEdit);
  const problems = [...malformed, ...rows.flatMap((one) => (Array.isArray(one) ? one : []))];
  if (problems.length > 0) return { kind: 'invalid', problems };

  const sound = rows.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const outcome = validateDirectory(applyDirectoryEditsUnvalidated(directory, sound));
  if (outcome.kind === 'valid') return outcome;
  return {
    kind: 'invalid',
    problems: outcome.problems.map(({ rowField, ...problem }) => {
      const index = findEditIndex(problem.row, sound);
      const path = ['row', ...(rowField === undefined ? [] : [rowField])];
      return { ...problem, field: index < 0 ? 'edits' : formatEditField(index, ...path) };
    }),
  };
}

/** Returns edits that restore the rows to their state in `before`, an earlier version of the reference data. */
export function invertDirectoryEdits(
  edits: readonly Omit<DirectoryEdit, 'row'>[],
  before: object,
): DirectoryEdit[] {
  const findRow = createRowFinder(before);
  return edits.map(({ table, key }) => ({ table, key, row: findRow({ table, key }) }));
}
