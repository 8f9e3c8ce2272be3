import type { UnitRef } from '../../../directory/model/organization/unit.ts';
import type { RouteDecision } from '../../../routing/route-decision.ts';
import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import type { ActionNotAllowed } from '../action-rule.ts';
import { moveToValidatedUnit } from './assign.ts';
import { routeClassifiedTicket, toRoutedFields } from './route-classified-ticket.ts';

/** Changes that move a classified ticket. `route` is absent if the operator chose another unit than the routing rules. */
export type ClassifiedMove = {
  to: Partial<Ticket>;
  place: { unit: string; unitName: string; route?: RouteDecision; isQueued?: true };
};

/**
 * Moves a classified ticket to the unit that the operator chose. If the routing rules choose the same unit, the ticket also
 * gets their co-units. Otherwise it keeps its co-units, except accused ones.
 */
export function moveToChosenUnit(
  ticket: Ticket,
  ref: UnitRef,
  context: ActionContext,
): ClassifiedMove | ActionRejection | ActionNotAllowed {
  const move = moveToValidatedUnit(ticket, ref, context);
  if ('kind' in move) return move;
  const { unit, to, isQueued } = move;
  const { route, lead } = routeClassifiedTicket(ticket, context);
  const isRouted = route.kind === 'routed' && lead.ref === unit.ref;
  const isExcluded = buildUnitExclusionPredicate(context.directory, ticket.accused, context.now);
  const coUnits = (to.coUnits ?? ticket.coUnits).filter((one) => !isExcluded(one));
  return {
    to: { ...to, coUnits, ...(isRouted && toRoutedFields(route)) },
    place: {
      ...{ unit: unit.ref, unitName: unit.name },
      ...(isRouted && { route }),
      ...(isQueued && { isQueued }),
    },
  };
}
