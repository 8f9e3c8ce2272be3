import type { Directory } from '../../directory/model/directory.ts';
import { findUnitOnAnyDay } from '../../directory/model/organization/unit.ts';
import { formatEndedUnit } from '../../directory/read/units/unit-of-day.ts';
import type { Ticket } from '../model/ticket.ts';
import { findPredecessorAt } from './units/missed-by-predecessor.ts';

/**
 * Returns the name of the unit that requested the extension, as of the request. If the unit has ended, adds its successor:
 * "UBND phường 7, nay là UBND phường Nguyệt Hóa". Undefined if the ticket has no extension.
 */
export function formatExtensionRequester(
  ticket: Pick<Ticket, 'extension' | 'predecessor' | 'unit' | 'unitName'>,
  directory: Directory,
): string | undefined {
  const { extension, unit, unitName = '' } = ticket;
  if (!extension) return undefined;
  const { askedAt, askedBy } = extension;
  if (askedBy.unit !== unit)
    return findUnitOnAnyDay(directory, askedBy.unit, askedAt)?.name ?? askedBy.unit;
  const former = findPredecessorAt(ticket, askedAt);
  return former ? formatEndedUnit(former.unitName, [unitName]) : unitName;
}
