import { LocalDate } from './local-date.ts';

/** Validity dates of a directory row, both inclusive. `validFrom` null: before the launch; `validTo` null: still valid. */
export const validity = { validFrom: LocalDate.nullable(), validTo: LocalDate.nullable() };

export type Validity = { validFrom: LocalDate | null; validTo: LocalDate | null };

export function isValidOn({ validFrom, validTo }: Validity, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** Returns whether any row with the code has started by the date, even if it has ended since. */
export function hasBegun(
  rows: readonly (Pick<Validity, 'validFrom'> & { code: string })[],
  code: string | undefined,
  date: LocalDate,
): boolean {
  return rows.some((row) => row.code === code && (row.validFrom === null || row.validFrom <= date));
}
