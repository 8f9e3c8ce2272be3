import type { Directory } from '../directory/directory.ts';
import type { UnitRef } from '../directory/unit.ts';
import { unitExclusion } from '../routing/unit-exclusion.ts';
import type { Ticket } from './ticket.ts';

type Accusable = Pick<Ticket, 'accused' | 'complaintHold'>;
type Then = { directory: Directory; now: Date };

/** The units that a ticket may be about: the accused, and the offices that a suspicious text names. */
export const suspectsOf = ({ accused, complaintHold }: Accusable): UnitRef[] => [
  ...accused,
  ...(complaintHold?.suspects ?? []),
];

/** Whether the ticket is, or may be, about one of the units or about a unit that one of them reports to. */
export const isKeptFrom = (
  units: readonly string[],
  ticket: Accusable,
  { directory, now }: Then,
): boolean => units.some(unitExclusion(directory, suspectsOf(ticket), now));
