import { getPreviousDay, type LocalDate } from '../../time/local-date.ts';
import { isValidOn, type Validity } from '../../time/validity.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { DirectoryEdit } from './edit.ts';

const isDate = (value: unknown): value is LocalDate | null =>
  value === null || typeof value === 'string';

/** Returns the period of validity of a row; undefined for a row without dates. */
export function getRowPeriod({ validFrom, validTo }: DirectoryTableRow): Validity | undefined {
  return isDate(validFrom) && isDate(validTo) ? { validFrom, validTo } : undefined;
}

/** Returns whether a row is in force on the day; rows without dates always are. */
export function isInForceOn(row: DirectoryTableRow, on: LocalDate): boolean {
  const period = getRowPeriod(row);
  return period === undefined || isValidOn(period, on);
}

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
