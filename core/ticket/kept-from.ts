import type { Directory } from '../directory/directory.ts';
import type { UnitRef } from '../directory/unit.ts';
import { unitExclusion } from '../routing/unit-exclusion.ts';
import type { Ticket } from './ticket.ts';

type Accusable = Pick<Ticket, 'accused' | 'complaintHold'>;
type Then = { directory: Directory; now: Date };

/** Returns the units that the ticket accuses, and those that a suspicious text names. */
export const suspectsOf = ({ accused, complaintHold }: Accusable): UnitRef[] => [
  ...accused,
  ...(complaintHold?.suspects ?? []),
];

/**
 * Returns whether the ticket is hidden from the units because it accuses, or may accuse, one of them or a unit above them.
 */
export const isKeptFrom = (
  units: readonly string[],
  ticket: Accusable,
  { directory, now }: Then,
): boolean => units.some(unitExclusion(directory, suspectsOf(ticket), now));
