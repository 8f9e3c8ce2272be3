import type { Directory } from '../directory/model/directory.ts';
import {
  findSuccessorUnits,
  findUnitForArea,
  parseUnitRef,
  type UnitInForce,
  type UnitRef,
} from '../directory/model/organization/unit.ts';
import { resolvePlace } from './resolve-place.ts';

/** Place of a ticket: the area that the citizen selected, or the place in the citizen's own words. */
type TicketPlace = { areaCode?: string | undefined; place?: string | undefined };

/**
 * Returns the unit as it exists on the given day, or its successor. If there are several successors, returns the one that is
 * responsible for the ticket's place. Undefined if there is no successor, or if the place is unclear.
 */
export function findSuccessorUnit(
  ref: UnitRef,
  { areaCode, place }: TicketPlace,
  directory: Directory,
  on: Date,
): UnitInForce | undefined {
  const successors = findSuccessorUnits(directory, ref, on);
  if (successors.length <= 1) return successors[0];
  const located = resolvePlace({ areaCode, place, on }, directory);
  if (located.kind !== 'area') return undefined;
  const own = findUnitForArea(directory, parseUnitRef(ref).code, located.area, on);
  return successors.find((unit) => unit.ref === own?.ref);
}
