import { getPreviousDay, type LocalDate } from '../../time/local-date.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { DirectoryEdit } from './edit.ts';

type KeyedRow = { table: DirectoryTableName; row: DirectoryTableRow };

/** Returns the edit that ends a row on the day before the date. If the row begins on the date or later, the edit removes it. */
export function endRowBefore(
  { table, row }: KeyedRow,
  on: LocalDate,
  fields: DirectoryTableRow = {},
): DirectoryEdit {
  const key = toDirectoryRowKey(table, row);
  const hasBegun = row['validFrom'] === null || String(row['validFrom']) < on;
  return { table, key, row: hasBegun ? { ...row, ...fields, validTo: getPreviousDay(on) } : null };
}

/** Returns the edits that give a row other fields from the date on. Until the day before, the row keeps its old fields. */
export function replaceRowFrom(
  { table, row }: KeyedRow,
  on: LocalDate,
  next: DirectoryTableRow,
): DirectoryEdit[] {
  const begun = { ...next, validFrom: on };
  const replacement = { table, key: toDirectoryRowKey(table, begun), row: begun };
  const ended = endRowBefore({ table, row }, on);
  return ended.key === replacement.key ? [replacement] : [ended, replacement];
}
