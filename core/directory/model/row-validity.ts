import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn, type Validity } from '../../time/validity.ts';
import type { DirectoryTableRow } from './tables.ts';

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

/** Returns whether the last day of a row was before the given day; for an announcement, the last day on which it is shown. */
export function hasRowEnded({ validTo, showUntil }: DirectoryTableRow, on: LocalDate): boolean {
  const lastDay = typeof showUntil === 'string' ? toLocalDate(new Date(showUntil)) : validTo;
  return typeof lastDay === 'string' && lastDay < on;
}
