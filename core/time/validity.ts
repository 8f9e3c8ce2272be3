import { getNextDay, LocalDate } from './local-date.ts';

/**
 * First and last date on which a directory row is valid, both inclusive. If `validFrom` is null, the row was valid before the
 * launch; if `validTo` is null, it is still valid.
 */
export const validityFields = { validFrom: LocalDate.nullable(), validTo: LocalDate.nullable() };

export type Validity = { validFrom: LocalDate | null; validTo: LocalDate | null };

export function isValidOn({ validFrom, validTo }: Validity, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** Returns the first day of each row and the day after its last day, in ascending order and without duplicates. */
export function listChangeDays(...tables: readonly (readonly Validity[])[]): LocalDate[] {
  const days = tables
    .flat()
    .flatMap(({ validFrom, validTo }) => [
      validFrom ?? [],
      validTo === null ? [] : getNextDay(validTo),
    ])
    .flat();
  return [...new Set(days)].toSorted();
}

/**
 * Returns whether any directory row with the code became valid on or before the date, even if the row's validity has ended
 * since.
 */
export function hasRowBecomeValid(
  rows: readonly (Pick<Validity, 'validFrom'> & { code: string })[],
  code: string | undefined,
  date: LocalDate,
): boolean {
  return rows.some((row) => row.code === code && (row.validFrom === null || row.validFrom <= date));
}
