import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';
import { reassignToUnit } from '../move-to-unit.ts';
import type { ClassifiedMove } from './move-to-chosen-unit.ts';
import { routeClassifiedTicket } from './route-classified-ticket.ts';

/**
 * Chooses new units for a ticket whose lead unit or a co-unit is accused. Returns undefined if no accused unit has the
 * ticket.
 */
export function rerouteFromAccusedUnits(
  ticket: Ticket,
  directoryAt: Pick<ActionContext, 'now' | 'directory'>,
): ClassifiedMove | undefined {
  const { unit, accused, code, status } = ticket;
  const units = [unit, ...ticket.coUnits].flatMap((one) => one ?? []);
  const isExcluded = buildUnitExclusionPredicate(directoryAt.directory, accused, directoryAt.now);
  if (!unit || !units.some(isExcluded)) return undefined;
  const { route, lead, coUnits } = routeClassifiedTicket(ticket, directoryAt);
  const place = { unit: lead.ref, unitName: lead.name, route };
  if (lead.ref === unit) {
    // only a co-unit is accused, so the lead unit continues with a new link
    return { to: { coUnits, assignment: ticket.assignment + 1 }, place };
  }
  const { now, directory } = directoryAt;
  const move = reassignToUnit(ticket, lead, {
    ...{ now, directory },
    ...(route.kind !== 'routed' && { isQueued: true }),
  });
  if (!move) throw new Error(`Ticket ${code}: cannot reassign a ticket with status ${status}`);
  const { to, isQueued } = move;
  return { to: { ...to, coUnits }, place: { ...place, ...(isQueued && { isQueued }) } };
}
