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

/** Status of a row on a day. Rows without dates are always current. */
export type RowStatus = 'later' | 'current' | 'ended';

const toDay = (instant: unknown): LocalDate | undefined =>
  typeof instant === 'string' ? toLocalDate(new Date(instant)) : undefined;

/**
 * Returns the status of a row on a day. An announcement is current while it is shown, and public content with an expiry date
 * ends with it, because the public does not see it afterwards.
 */
export function getRowStatus(row: DirectoryTableRow, on: LocalDate): RowStatus {
  const { validFrom, validTo, showFrom, showUntil, expiresOn } = row;
  const isPast = (day: unknown): boolean => typeof day === 'string' && day < on;
  const firstDay = toDay(showFrom) ?? validFrom;
  if (typeof firstDay === 'string' && on < firstDay) return 'later';
  return [toDay(showUntil) ?? validTo, expiresOn].some(isPast) ? 'ended' : 'current';
}
