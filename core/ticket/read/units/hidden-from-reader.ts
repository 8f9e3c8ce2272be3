import type { Directory } from '../../../directory/model/directory.ts';
import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import type { Actor } from '../../events/kinds/common-event-fields.ts';
import { isActorAccused } from '../../model/action-permissions.ts';
import { type Accusable, isHiddenFromUnits } from './hidden-from-units.ts';

export type TicketReader = Pick<Actor, 'role' | 'unit' | 'post'>;

/**
 * Returns true if the ticket must be hidden from the reader, because it accuses the reader's unit or one above it. A
 * complaint hold hides a ticket from leaders and officers of every unit except the operators', and from hotline staff only
 * if its text names their unit. Leaders without a unit lead the province and see held tickets.
 */
export function isTicketHiddenFromReader(
  reader: TicketReader,
  { accused, complaintHold }: Accusable,
  directoryAt: { directory: Directory; now: Date },
): boolean {
  const { role, unit } = reader;
  if (accused.length > 0 && isActorAccused(reader, accused, directoryAt)) return true;
  const { directory, now } = directoryAt;
  if (!complaintHold || !unit || unit === getOperatorUnit(directory, now).ref) return false;
  return (
    role === 'officer' ||
    role === 'leader' ||
    isHiddenFromUnits([unit], { accused: complaintHold.suspects ?? [] }, directoryAt)
  );
}
