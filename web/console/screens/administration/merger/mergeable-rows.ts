import { isInForceOn } from '../../../../../core/directory/change/row-period.ts';
import {
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../../../core/directory/model/tables.ts';
import type { LocalDate } from '../../../../../core/time/local-date.ts';

export type KeyedRow = { key: string; row: DirectoryTableRow };

/** Returns the rows that are in force on the day of the merger, or today while no day is entered. */
export function listMergeableRows(
  directory: object,
  { table, on }: { table: 'units' | 'areas'; on: string },
  today: LocalDate,
): KeyedRow[] {
  return getDirectoryTableRows(directory, table)
    .filter((row) => isInForceOn(row, on || today))
    .map((row) => ({ key: toDirectoryRowKey(table, row), row }));
}
