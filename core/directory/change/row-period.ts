import { type LocalDate, parseDayNumber, toDateOfDayNumber } from '../../time/local-date.ts';
import { isValidOn, type Validity } from '../../time/validity.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  toDirectoryRowKey,
} from '../model/tables.ts';

/** Returns the day before a date. */
function getPreviousDay(date: LocalDate): LocalDate {
  return toDateOfDayNumber(parseDayNumber(date) - 1);
}

const isDate = (value: unknown): value is LocalDate | null =>
  value === null || typeof value === 'string';

/** Returns the period of validity of a row; undefined for a row without dates. */
export function getPeriod({ validFrom, validTo }: DirectoryTableRow): Validity | undefined {
  return isDate(validFrom) && isDate(validTo) ? { validFrom, validTo } : undefined;
}

/** Returns whether a row is in force on the day; rows without dates always are. */
export function isInForceOn(row: DirectoryTableRow, on: LocalDate): boolean {
  const period = getPeriod(row);
  return period === undefined || isValidOn(period, on);
}

type KeyedRow = { table: DirectoryTableName; row: DirectoryTableRow };

/** Returns the edit that ends a row on the day before the date, or removes it if it begins on the date. */
export function endBefore(
  { table, row }: KeyedRow,
  on: LocalDate,
  fields: DirectoryTableRow = {},
): DirectoryEdit {
  const key = toDirectoryRowKey(table, row);
  const hasBegun = row['validFrom'] === null || String(row['validFrom']) < on;
  return { table, key, row: hasBegun ? { ...row, ...fields, validTo: getPreviousDay(on) } : null };
}

/** Returns the edits by which a row has other fields from the date on; its version before the date stays. */
export function replaceFrom(
  { table, row }: KeyedRow,
  on: LocalDate,
  next: DirectoryTableRow,
): DirectoryEdit[] {
  const begun = { ...next, validFrom: on };
  const replacement = { table, key: toDirectoryRowKey(table, begun), row: begun };
  const ended = endBefore({ table, row }, on);
  return ended.key === replacement.key ? [replacement] : [ended, replacement];
}
