import type { Directory } from '../../../directory/model/directory.ts';
import type { UnitRef } from '../../../directory/model/organization/unit.ts';
import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import type { Ticket } from '../../model/ticket.ts';

/** Fields by which a ticket is hidden from readers. The lists and the search index contain them. */
export type Accusable = Pick<Ticket, 'accused'> & {
  complaintHold?: Pick<NonNullable<Ticket['complaintHold']>, 'suspects'> | undefined;
};

/** Returns true if the ticket accuses an office, or is on complaint hold because it may. */
export function isComplaint({ accused, complaintHold }: Accusable): boolean {
  return accused.length > 0 || complaintHold !== undefined;
}

type DirectoryAt = { directory: Directory; now: Date };

/** Returns the units that the ticket accuses. For a ticket on complaint hold, also returns the units that its text names. */
export function listSuspectedUnits({ accused, complaintHold }: Accusable): UnitRef[] {
  return [...accused, ...(complaintHold?.suspects ?? [])];
}

/**
 * Returns true if the ticket must be hidden from a reader who belongs to these units. That is so if the ticket accuses, or
 * may accuse, one of them or a unit above one of them.
 */
export function isHiddenFromUnits(
  units: readonly string[],
  ticket: Accusable,
  { directory, now }: DirectoryAt,
): boolean {
  return units.some(buildUnitExclusionPredicate(directory, listSuspectedUnits(ticket), now));
}
