import { getNextDay, type LocalDate } from '../../time/local-date.ts';
import { isInForceOn } from '../model/row-validity.ts';
import {
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { Merger } from './merger.ts';

export type KeyedRow = { key: string; row: DirectoryTableRow };

/** Returns the rows that are in force on the day of the merger, and can therefore be its successor. */
export function listSuccessorRows(
  directory: object,
  { table, on }: Pick<Merger, 'table' | 'on'>,
): KeyedRow[] {
  return getDirectoryTableRows(directory, table)
    .filter((row) => isInForceOn(row, on))
    .map((row) => ({ key: toDirectoryRowKey(table, row), row }));
}

/** Returns the rows that can merge on the day: those in force that do not begin on this day. */
export function listMergeableRows(
  directory: object,
  merger: Pick<Merger, 'table' | 'on'>,
): KeyedRow[] {
  return listSuccessorRows(directory, merger).filter(({ row }) => row['validFrom'] !== merger.on);
}

/**
 * Returns the first day from `from` on which rows of the table can merge. On the first day of a reform, all rows are new, so
 * that none can merge. Undefined if there is no such day.
 */
export function findFirstMergerDay(
  directory: object,
  { table, from }: { table: Merger['table']; from: LocalDate },
): LocalDate | undefined {
  const starts = getDirectoryTableRows(directory, table).flatMap(({ validFrom }) =>
    typeof validFrom === 'string' && validFrom >= from ? [getNextDay(validFrom)] : [],
  );
  const days = [...new Set([from, ...starts])].toSorted();
  return days.find((on) => listMergeableRows(directory, { table, on }).length > 0);
}
