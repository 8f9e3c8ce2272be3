import { LocalDate } from './local-date.ts';

/**
 * First and last date on which a directory row is valid, both inclusive. If `validFrom` is null, the row was valid before the
 * launch; if `validTo` is null, it is still valid.
 */
export const validityFields = { validFrom: LocalDate.nullable(), validTo: LocalDate.nullable() };

export type Validity = { validFrom: LocalDate | null; validTo: LocalDate | null };

export function isValidOn({ validFrom, validTo }: Validity, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}
