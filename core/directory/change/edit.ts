import * as z from 'zod';
import { formatFieldPath } from '../../messages/field-error.ts';
import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import { type Directory, validateDirectory } from '../model/directory.ts';
import { computeDirectoryVersion } from '../model/directory-version.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import {
  DirectoryTableName,
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryTableRows,
  replaceDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import { type CodeNames, createCodeNamer } from '../read/code-names.ts';
import { locateProblem, suggestCodes } from './locate-problem.ts';
import { parseDirectoryRow, type RowRule } from './row-rule.ts';

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
export type DirectoryEditProblem = Omit<DirectoryProblem, 'word'> & {
  field: string;
  /** Code of the text, or violated rule, that explains the problem. Without it, `reason` explains the problem. */
  word?: FieldErrorCode | RowRule;
  /** Existing codes that are similar to the unknown code. */
  suggestions?: string[];
  /** Names that the codes in `row`, `reason` and `suggestions` have on the day of the edit. */
  names?: CodeNames;
};

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

type WithNames = (texts: readonly string[]) => Pick<DirectoryEditProblem, 'names'>;

/** Creates a function that returns the names of the codes that texts mention, if any. Without a day, it returns none. */
const createWithNames = (directory: object, on: Date | undefined): WithNames => {
  const namer = on && createCodeNamer(directory);
  return (texts) => {
    const names = on && namer ? namer(texts, on) : {};
    return Object.keys(names).length > 0 ? { names } : {};
  };
};

const parseEdit = (
  edit: DirectoryEdit,
  index: number,
  directory: Directory,
  withNames: WithNames,
): DirectoryEdit | DirectoryEditProblem[] => {
  if (edit.row === null) return edit;
  const label = `${edit.table} ${edit.key}`;
  const named = withNames([label]);
  const listRows = () => getDirectoryTableRows(directory, edit.table);
  const parsed = parseDirectoryRow(edit.table, edit.row, listRows);
  if (parsed.kind === 'invalid') {
    return parsed.problems.map(({ path, reason, problem: word }) => ({
      ...{ row: label, reason, word },
      ...named,
      field: formatEditField(index, 'row', ...path),
    }));
  }
  const { row } = parsed;
  const key = toDirectoryRowKey(edit.table, row);
  const reason = `the row's key is ${key}`;
  return key === edit.key
    ? { ...edit, row }
    : [
        {
          row: label,
          reason,
          field: formatEditField(index, 'key'),
          word: 'edit-key-differs',
          ...named,
        },
      ];
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

/** Returns the field to correct in a row outside the edits, such as a topic whose unit is ended by an edit. */
const findFieldOfOtherRow = (
  { row, reason }: DirectoryProblem,
  directory: object,
): string | undefined => {
  const table = DirectoryTableName.safeParse(row.split(' ')[0]).data;
  if (!table) return undefined;
  const paths = getDirectoryTableRows(directory, table)
    .filter((one) =>
      `${formatRowLabel({ table, key: toDirectoryRowKey(table, one), row: one })} `.startsWith(
        `${row} `,
      ),
    )
    .map((one) => locateProblem(reason, one));
  const field = paths.find((path) => path.length > 0)?.[0];
  return field === undefined ? undefined : String(field);
};

/**
 * Adds the edited field that caused a validation problem, or, if the row is not among the edits, that row's field. Also
 * adds the names of mentioned codes and, if a code is unknown, similar existing codes.
 */
const locateInEdits = (
  { rowField, ...problem }: DirectoryProblem,
  edits: readonly DirectoryEdit[],
  directory: object,
  withNames: WithNames,
): DirectoryEditProblem => {
  const concerned = edits.flatMap((edit, index) =>
    `${formatRowLabel(edit)} `.startsWith(`${problem.row} `)
      ? [{ index, path: rowField ? [rowField] : locateProblem(problem.reason, edit.row ?? {}) }]
      : [],
  );
  const found = concerned.findLast(({ path }) => path.length > 0) ?? concerned.at(-1);
  const suggestions = suggestCodes(problem.reason, directory);
  const otherField = found ? undefined : (rowField ?? findFieldOfOtherRow(problem, directory));
  return {
    ...problem,
    ...(otherField !== undefined && { rowField: otherField }),
    ...withNames([problem.row, problem.reason, ...suggestions]),
    field: found ? formatEditField(found.index, 'row', ...found.path) : 'edits',
    ...(suggestions.length > 0 && { suggestions }),
  };
};

/**
 * Applies edits to the reference data in their order and validates the result. Problems contain the names that codes have on
 * the day, if it is given.
 */
export function applyDirectoryEdits(
  directory: Directory,
  edits: readonly DirectoryEdit[],
  on?: Date,
): DirectoryEditResult {
  const malformed = findDuplicateKeys(directory).map((problem) => ({ ...problem, field: 'edits' }));
  const namesBefore = createWithNames(directory, on);
  const rows = edits.map((edit, index) => parseEdit(edit, index, directory, namesBefore));
  const problems = [...malformed, ...rows.flatMap((one) => (Array.isArray(one) ? one : []))];
  if (problems.length > 0) return { kind: 'invalid', problems };

  const sound = rows.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const edited = applyDirectoryEditsUnvalidated(directory, sound);
  const outcome = validateDirectory(edited);
  if (outcome.kind === 'valid') return outcome;
  const withNames = createWithNames(edited, on);
  return {
    kind: 'invalid',
    problems: outcome.problems.map((problem) => locateInEdits(problem, sound, edited, withNames)),
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
