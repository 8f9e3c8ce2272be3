import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import { parseDirectoryRow, type RowRule } from '../../../../../core/directory/change/row-rule.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  listKeyFields,
  toDirectoryRowKey,
} from '../../../../../core/directory/model/tables.ts';
import type { FieldErrorCode } from '../../../../../core/messages/texts/errors/field-error-text.ts';
import { type FormFieldKind, getDirectoryTableForm } from '../form/form-model.ts';
import { hasValidityDates } from '../tables/row-edits.ts';
import type { CellGrid } from './csv-file.ts';
import { fromRowCells } from './read-row-cells.ts';
import type { RowCells } from './row-cells.ts';
import { listTableColumns } from './table-columns.ts';
import { toRowCells } from './write-row-cells.ts';

/**
 * Error in a table file. Line numbers are the same as in Excel: the header is line 1. An empty column means the whole line.
 */
export type TableFileError = {
  line: number;
  column: string;
  problem: FieldErrorCode | RowRule | TableFileProblem;
};

/**
 * Problems that occur only in files: unknown, repeated or missing columns, filled cells that a row cannot have, and repeated
 * rows.
 */
type TableFileProblem = {
  kind: 'unknown-column' | 'repeated-column' | 'missing-column' | 'unused-cell' | 'repeated-row';
};

/** Edit that a line of a table file describes. */
export type FileEdit = { line: number; edit: DirectoryEdit; change: 'added' | 'changed' | 'ended' };

export type TableFileResult =
  | { kind: 'read'; edits: FileEdit[]; unchanged: number }
  | { kind: 'invalid'; errors: TableFileError[] };

/** Returns the column in a heading, such as `lead` for "Đơn vị chủ trì (lead)". */
export function parseHeading(heading: string): string {
  return /\(([^()]+)\)\s*$/.exec(heading)?.[1]?.trim() ?? heading.trim();
}

/** Returns the column of a field path, such as `questions.1.label.vi` for `questions[0].label.vi`. */
export function toColumn(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}

const checkHeader = (
  columns: readonly string[],
  known: readonly string[],
  required: readonly string[],
): TableFileError[] => {
  const patterns = new Set(known.map((column) => column.replace(/\.\d+/g, '.1')));
  const wrong = columns.flatMap((column, at): TableFileError[] => {
    if (column === '') return [];
    const isKnown = patterns.has(column.replace(/\.[1-9]\d{0,2}(?=\.|$)/g, '.1'));
    if (!isKnown) return [{ line: 1, column, problem: { kind: 'unknown-column' } }];
    const isRepeated = columns.indexOf(column) < at;
    return isRepeated ? [{ line: 1, column, problem: { kind: 'repeated-column' } }] : [];
  });
  const missing = required
    .filter((column) => !columns.includes(column))
    .map((column): TableFileError => ({ line: 1, column, problem: { kind: 'missing-column' } }));
  return [...wrong, ...missing];
};

type Table = {
  name: DirectoryTableName;
  form: FormFieldKind;
  /** Current rows by key. */
  rows: ReadonlyMap<string, DirectoryTableRow>;
};

type Line = { line: number; cells: RowCells };
type LineResult =
  | { kind: 'edit'; edit: FileEdit }
  | { kind: 'unchanged'; key: string }
  | { kind: 'wrong'; errors: TableFileError[] };

/**
 * Returns the cells of the current row, overwritten with those of the file. Columns that the file lacks keep their values.
 */
const overlay = (current: RowCells, cells: RowCells): RowCells =>
  new Map([...current, ...cells].filter(([column, text]) => (cells.get(column) ?? text) !== ''));

const isSame = (a: RowCells, b: RowCells): boolean =>
  a.size === b.size && [...a].every(([column, text]) => b.get(column) === text);

const isEnded = (before: DirectoryTableRow | undefined, after: DirectoryTableRow): boolean =>
  before?.['validTo'] === null && typeof after['validTo'] === 'string';

const readLine = ({ line, cells }: Line, { name, form, rows }: Table): LineResult => {
  const key = toDirectoryRowKey(name, fromRowCells(form, cells).row);
  const before = rows.get(key);
  const current: RowCells = before ? toRowCells(form, before) : new Map();
  const merged = overlay(current, cells);
  if (before && isSame(merged, current)) return { kind: 'unchanged', key };
  const { row, unused } = fromRowCells(form, merged);
  const parsed = parseDirectoryRow(name, row, () => [...rows.values()]);
  const misplaced = unused
    .filter((column) => cells.has(column))
    .map((column): TableFileError => ({ line, column, problem: { kind: 'unused-cell' } }));
  if (parsed.kind === 'invalid' || misplaced.length > 0) {
    const problems = parsed.kind === 'invalid' ? parsed.problems : [];
    const errors = problems.map(({ path, problem }) => ({ line, column: toColumn(path), problem }));
    return { kind: 'wrong', errors: [...errors, ...misplaced] };
  }
  const change = !before ? 'added' : isEnded(before, parsed.row) ? 'ended' : 'changed';
  return { kind: 'edit', edit: { line, edit: { table: name, key, row: parsed.row }, change } };
};

const listRepeatedRows = (results: readonly { line: number; key: string }[]): TableFileError[] => {
  const known = new Set<string>();
  return results.flatMap(({ line, key }): TableFileError[] => {
    const isRepeated = known.has(key);
    known.add(key);
    return isRepeated ? [{ line, column: '', problem: { kind: 'repeated-row' } }] : [];
  });
};

const toLines = (grid: CellGrid, columns: readonly string[]): Line[] =>
  grid.flatMap((values, at) => {
    const isBlank = values.every((value) => value.trim() === '');
    if (at === 0 || isBlank) return [];
    const cells = columns.flatMap((column, index): [string, string][] =>
      column === '' ? [] : [[column, values[index] ?? '']],
    );
    return [{ line: at + 1, cells: new Map(cells) }];
  });

/**
 * Converts the file of a directory table to edits of its rows. The key fields of a line identify the row that the line
 * changes. A line with an unknown key is a new row. Rows that the file lacks are not edited.
 */
export function readTableFile(
  name: DirectoryTableName,
  grid: CellGrid,
  rows: readonly DirectoryTableRow[],
): TableFileResult {
  const form = getDirectoryTableForm(name);
  const table = {
    name,
    form,
    rows: new Map(rows.map((row) => [toDirectoryRowKey(name, row), row])),
  };
  const columns = (grid[0] ?? []).map(parseHeading);
  const validity = rows.some(hasValidityDates) ? ['validFrom'] : [];
  const header = checkHeader(columns, listTableColumns(form, rows), [
    ...listKeyFields(name),
    ...validity,
  ]);
  if (header.length > 0) return { kind: 'invalid', errors: header };
  const results = toLines(grid, columns).map((line) => ({ line, result: readLine(line, table) }));
  const keys = results.flatMap(({ line: { line }, result }) =>
    result.kind === 'wrong'
      ? []
      : [{ line, key: result.kind === 'edit' ? result.edit.edit.key : result.key }],
  );
  const errors = [
    ...results.flatMap(({ result }) => (result.kind === 'wrong' ? result.errors : [])),
    ...listRepeatedRows(keys),
  ];
  if (errors.length > 0)
    return { kind: 'invalid', errors: errors.toSorted((a, b) => a.line - b.line) };
  const edits = results.flatMap(({ result }) => (result.kind === 'edit' ? [result.edit] : []));
  return { kind: 'read', edits, unchanged: results.length - edits.length };
}
