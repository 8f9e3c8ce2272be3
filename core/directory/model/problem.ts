import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { getNextDay } from '../../time/local-date.ts';
import type { Validity } from '../../time/validity.ts';

/**
 * Validation problem of a row in the reference data (directory). `row` is the table and the fields that identify the row,
 * `rowField` the field to correct, and `word` the text for editors if `reason` does not suffice.
 */
export type DirectoryProblem = {
  row: string;
  reason: string;
  rowField?: string;
  word?: FieldErrorCode;
};

/** Returns a validation problem for each name in `named` that `known` does not contain. */
export function checkNamesExist(
  row: string,
  kind: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): DirectoryProblem[] {
  return named
    .filter((name) => !known.has(name))
    .map((name) => ({ row, reason: `unknown ${kind} ${name}` }));
}

const compareStarts = (a: LocalDate | null, b: LocalDate | null): number =>
  (a ?? '') < (b ?? '') ? -1 : 1;

const checkNeighborPeriods = (
  row: string,
  earlier: Validity,
  { validFrom }: Validity,
  mayPause: boolean,
): DirectoryProblem[] => {
  if (earlier.validTo === null || validFrom === null || validFrom <= earlier.validTo) {
    return [{ row, reason: `overlaps another one from ${validFrom ?? 'the beginning'}` }];
  }
  const next = getNextDay(earlier.validTo);
  return validFrom === next || mayPause
    ? []
    : [{ row, reason: `gap: nothing is valid from ${next} until ${validFrom}` }];
};

/**
 * Checks that the validity periods of rows with the same name do not overlap. Unless `mayPause` is true, gaps between the
 * periods are problems too.
 */
export function checkValidityPeriods<Row extends Validity>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  mayPause = false,
): DirectoryProblem[] {
  const byName = Map.groupBy(rows, nameOf);
  return [...byName].flatMap(([name, versions]) => {
    const ordered = versions.toSorted((a, b) => compareStarts(a.validFrom, b.validFrom));
    return ordered.flatMap((row, index) => {
      const { validFrom, validTo } = row;
      const isReversed = validFrom !== null && validTo !== null && validTo < validFrom;
      const earlier = ordered[index - 1];
      return [
        ...(isReversed ? [{ row: name, reason: `ends on ${validTo} before it begins` }] : []),
        ...(earlier ? checkNeighborPeriods(name, earlier, row, mayPause) : []),
      ];
    });
  });
}
