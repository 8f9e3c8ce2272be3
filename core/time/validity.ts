import { LocalDate } from './local-date.ts';

/** From and to, both days included. No beginning: before the launch. No end: still in force. */
export const validity = { validFrom: LocalDate.nullable(), validTo: LocalDate.nullable() };

export type Validity = { validFrom: LocalDate | null; validTo: LocalDate | null };

export const isValidOn = ({ validFrom, validTo }: Validity, date: LocalDate): boolean =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** Whether any row with that code has begun by the date, whatever has ended since. */
export const hasBegun = (
  rows: readonly (Pick<Validity, 'validFrom'> & { code: string })[],
  code: string | undefined,
  date: LocalDate,
): boolean =>
  rows.some((row) => row.code === code && (row.validFrom === null || row.validFrom <= date));
