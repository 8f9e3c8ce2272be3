import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce } from '../directory/model/organization/unit.ts';
import { listFormerUnits } from '../directory/read/units/former-units.ts';
import { getStartOfLocalDate, type LocalDate } from '../time/local-date.ts';
import { parseGroupKey } from './group-key.ts';
import type { CounterRow } from './ticket-counts.ts';

/**
 * Unit in a statistics query: its reference and, for an ended unit, its last day, such as `UBND_XA:29254@2025-06-30`. A
 * current unit can have the reference of an ended one.
 */
export const StatisticsUnit = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Z0-9_]*(:\d{2,5})?(@\d{4}-\d{2}-\d{2})?$/);

/** Returns a predicate for the counter rows of one unit. Rows of open tickets count as rows of today. */
export function buildUnitFilter(
  unit: string | undefined,
  { directory, today }: { directory: Directory; today: LocalDate },
): (row: CounterRow) => boolean {
  if (unit === undefined) return () => true;
  const { base: ref, lastDay } = parseGroupKey(unit);
  const on = getStartOfLocalDate(today);
  const isInForce = findUnitInForce(directory, ref, on)?.ref === ref;
  const ends = listFormerUnits(directory, on)
    .filter((former) => former.ref === ref)
    .map((former) => former.lastDay)
    .filter((end) => (lastDay === undefined ? isInForce : end < lastDay));
  return ({ of }) => {
    const day = of.day || today;
    return (
      parseGroupKey(of.unit).base === ref &&
      (lastDay === undefined || day <= lastDay) &&
      ends.every((end) => end < day)
    );
  };
}
