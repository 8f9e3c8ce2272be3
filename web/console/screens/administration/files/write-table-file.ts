import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { formatFieldLabel } from '../form/field-label.ts';
import { getDirectoryTableForm } from '../form/form-model.ts';
import type { CellGrid } from './csv-file.ts';
import { listTableColumns } from './table-columns.ts';
import { toRowCells } from './write-row-cells.ts';

type Labels = Readonly<Record<string, string>>;

/** Returns the display name of a column, such as "Câu hỏi thêm 1 › Lời hỏi › Tiếng Việt". */
export function formatColumnLabel(column: string, labels: Labels): string {
  const path = column.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : part));
  return formatFieldLabel(path, labels);
}

/**
 * Returns the heading of a column: its display name, followed by the column in brackets, by which an import recognizes it.
 */
function formatHeading(column: string, labels: Labels): string {
  return `${formatColumnLabel(column, labels)} (${column})`;
}

/** Converts the rows of a directory table to the lines of a file. */
export function toTableFile(
  table: DirectoryTableName,
  rows: readonly DirectoryTableRow[],
  labels: Labels,
): CellGrid {
  const form = getDirectoryTableForm(table);
  const columns = listTableColumns(form, rows);
  const lines = rows.map((row) => {
    const cells = toRowCells(form, row);
    return columns.map((column) => cells.get(column) ?? '');
  });
  return [columns.map((column) => formatHeading(column, labels)), ...lines];
}
