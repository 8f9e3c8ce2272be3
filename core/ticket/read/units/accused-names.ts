import type { UnitsAndAreas } from '../../../directory/model/organization/unit.ts';
import { formatUnitOfDay } from '../../../directory/read/units/unit-of-day.ts';
import { resolveAccusedUnits } from '../../../routing/accused-unit.ts';
import type { Ticket } from '../../model/ticket.ts';

/**
 * Returns the names of the accused units: first the units that the sender named, if they are still accused, then the others.
 * The name of a unit that has ended includes its successors.
 */
export function listAccusedNames(
  { accused, declared = [], openedAt }: Pick<Ticket, 'accused' | 'declared' | 'openedAt'>,
  directory: UnitsAndAreas,
  now: Date,
): string[] {
  const resolve = (refs: readonly string[]) => resolveAccusedUnits(directory, refs, openedAt);
  const named = declared.filter((ref) => resolve([ref]).some((one) => accused.includes(one)));
  const covered = new Set(resolve(named));
  const others = accused.filter((ref) => !covered.has(ref));
  return [...named, ...others].map((ref) => formatUnitOfDay(directory, ref, { on: openedAt, now }));
}
