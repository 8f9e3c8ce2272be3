import * as z from 'zod';
import { fieldName, pathsOf, problemWord } from '../messages/field-error.ts';
import type { ProblemWord } from '../messages/wording/problems.ts';
import { type Directory, validateDirectory } from './directory.ts';
import { directoryVersion } from './directory-version.ts';
import type { Problem } from './problem.ts';
import { keyOf, Row, rowSchema, rowsOf, TableName, tableNames, withRows } from './tables.ts';

/** A row as it shall be, whether the table has it or not; without a row, it shall be gone. */
export const DirectoryEdit = z.strictObject({
  table: TableName,
  key: z.string().min(1).max(200),
  row: Row.nullable(),
});
export type DirectoryEdit = z.infer<typeof DirectoryEdit>;

/** A problem with the field of the request it is about, `edits[0].row.validFrom`, as well as that can be told. */
export type EditProblem = Problem & { field: string; word?: ProblemWord };

export type EditOutcome =
  | { kind: 'valid'; directory: Directory }
  | { kind: 'invalid'; problems: EditProblem[] };

export const rowAt = (directory: object, { table, key }: Omit<DirectoryEdit, 'row'>): Row | null =>
  rowsOf(directory, table).find((row) => keyOf(table, row) === key) ?? null;

/** `topics VP01`, as the checks name a row; of a key they know the name, not the first day. */
const labelOf = ({ table, key }: DirectoryEdit): string =>
  `${table} ${key.split('@')[0]?.replaceAll('/', ' ')}`;

const fieldOf = (index: number, ...path: PropertyKey[]): string =>
  fieldName(['edits', index, ...path]);

const wellFormed = (edit: DirectoryEdit, index: number): DirectoryEdit | EditProblem[] => {
  if (edit.row === null) return edit;
  const parsed = z.safeParse(rowSchema(edit.table), edit.row);
  const label = `${edit.table} ${edit.key}`;
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) =>
      pathsOf(issue).map((path) => ({
        row: label,
        reason: [...path, issue.message].map(String).join(': '),
        field: fieldOf(index, 'row', ...path),
        word: problemWord(issue),
      })),
    );
  }
  const row = Row.parse(parsed.data);
  const key = keyOf(edit.table, row);
  const reason = `the row's key is ${key}`;
  return key === edit.key
    ? { ...edit, row }
    : [{ row: label, reason, field: fieldOf(index, 'key'), word: 'edit-key-differs' }];
};

/** The directory with the edits made one after the other, not yet validated; its version follows from its content. */
export const edited = (directory: object, edits: readonly DirectoryEdit[]): object => {
  const { version, ...content } = tableNames.reduce<Row>((whole, table) => {
    const rows = new Map(rowsOf(whole, table).map((row) => [keyOf(table, row), row]));
    for (const { key, row } of edits.filter((edit) => edit.table === table)) {
      if (row) rows.set(key, row);
      else rows.delete(key);
    }
    return Row.parse(withRows(whole, table, [...rows.values()]));
  }, Row.parse(directory));
  return { version: directoryVersion(content), ...content };
};

/** Rows that one key stands for can't be told apart, and an edit would take all but one of them away. */
const twins = (directory: object): Problem[] =>
  tableNames.flatMap((table) => {
    const rows = Map.groupBy(rowsOf(directory, table), (row) => keyOf(table, row));
    return [...rows]
      .filter(([, alike]) => alike.length > 1)
      .map(([key]) => ({ row: `${table} ${key}`, reason: 'is entered twice' }));
  });

/** The edit that a row of the checks is about: the last that names it, or names it more exactly. */
const editNamed = (row: string, edits: readonly DirectoryEdit[]): number =>
  edits.findLastIndex((edit) => `${labelOf(edit)} `.startsWith(`${row} `));

/** The directory that the edits make, in the order they are given, or what is wrong with it. */
export const applyEdits = (directory: Directory, edits: readonly DirectoryEdit[]): EditOutcome => {
  const malformed = twins(directory).map((problem) => ({ ...problem, field: 'edits' }));
  const rows = edits.map(wellFormed);
  const problems = [...malformed, ...rows.flatMap((one) => (Array.isArray(one) ? one : []))];
  if (problems.length > 0) return { kind: 'invalid', problems };

  const sound = rows.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const outcome = validateDirectory(edited(directory, sound));
  if (outcome.kind === 'valid') return outcome;
  return {
    kind: 'invalid',
    problems: outcome.problems.map((problem) => {
      const index = editNamed(problem.row, sound);
      return { ...problem, field: index < 0 ? 'edits' : fieldOf(index, 'row') };
    }),
  };
};

/** The edits that bring back what these rows are in the directory of before. */
export const inverseOf = (
  edits: readonly Omit<DirectoryEdit, 'row'>[],
  before: object,
): DirectoryEdit[] =>
  edits.map(({ table, key }) => ({ table, key, row: rowAt(before, { table, key }) }));
