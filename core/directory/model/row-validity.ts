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

/** Returns the first and last day of a row; for an announcement, the days on which it is shown. */
export function getRowDays(row: DirectoryTableRow): Validity | undefined {
  const { showFrom, showUntil } = row;
  const validFrom = toDay(showFrom);
  return validFrom === undefined
    ? getRowPeriod(row)
    : { validFrom, validTo: toDay(showUntil) ?? null };
}

/** Returns the status of a row on a day. Public content also ends when it expires, because the public no longer sees it. */
export function getRowStatus(row: DirectoryTableRow, on: LocalDate): RowStatus {
  const { validFrom, validTo } = getRowDays(row) ?? { validFrom: null, validTo: null };
  if (validFrom !== null && on < validFrom) return 'later';
  return [validTo, row['expiresOn']].some((day) => typeof day === 'string' && day < on)
    ? 'ended'
    : 'current';
}
