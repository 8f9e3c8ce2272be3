import type { UnitInForce, UnitRef } from '../../../directory/model/unit.ts';
import { chooseReportUnits } from '../../../routing/choose-unit.ts';
import { resolveLeadUnit } from '../../../routing/resolve-lead-unit.ts';
import type { RouteDecision } from '../../../routing/route-decision.ts';
import type { ActionContext, ActionRejection } from '../../model/action.ts';
import { getNextStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { type ActionNotAllowed, actionNotAllowed } from '../action-rule.ts';
import { isOperatorUnit, moveToUnit } from '../move-to-unit.ts';
import { validateAssignedUnit } from './assign.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;

/** Changes that move a classified ticket. `route` is absent if the operator chose another unit than the routing rules. */
export type ClassifiedMove = {
  to: Partial<Ticket>;
  place: { unit: string; unitName: string; route?: RouteDecision };
};

/**
 * Returns the routing decision for a ticket with its new classification, and the unit that gets the ticket by this
 * decision.
 */
export function routeClassifiedTicket(
  {
    service,
    topic,
    areaCode,
    place,
    accused,
    priority,
    openedAt: on,
  }: Pick<Ticket, 'service' | 'topic' | 'areaCode' | 'place' | 'accused' | 'priority' | 'openedAt'>,
  { directory, now }: DirectoryAt,
): { route: RouteDecision; lead: UnitInForce } {
  const report = { service, topic, areaCode, place, accused, priority, on };
  const route = chooseReportUnits(report, directory);
  return { route, lead: resolveLeadUnit(route, directory, now) };
}

/** Returns the fields that routing determined, if it chose this unit. An area comes from the place text if none was set. */
const toRoutedFields = (ticket: Ticket, route: RouteDecision): Partial<Ticket> => {
  if (route.kind !== 'routed') return {};
  const { coUnits, area } = route;
  return {
    coUnits,
    ...(area && !ticket.areaCode && { areaCode: area.code, areaName: area.name }),
  };
};

/**
 * Moves a classified ticket to the unit that the operator chose. If the routing rules choose the same unit, the ticket also
 * gets their co-units.
 */
export function moveToChosenUnit(
  ticket: Ticket,
  ref: UnitRef,
  context: ActionContext,
): ClassifiedMove | ActionRejection | ActionNotAllowed {
  // the complaint review must be decided first
  if (ticket.complaintHold) return actionNotAllowed;
  const target = validateAssignedUnit(ticket, ref, context);
  if (target.kind === 'refused') return target;
  const { unit } = target;
  const isQueued = isOperatorUnit(unit.ref, context);
  const status = getNextStatus(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return actionNotAllowed;
  const { route, lead } = routeClassifiedTicket(ticket, context);
  const isRouted = route.kind === 'routed' && lead.ref === unit.ref;
  const { to } = moveToUnit(ticket, unit, { ...context, isQueued });
  return {
    to: { ...to, status, ...(isRouted && toRoutedFields(ticket, route)) },
    place: { unit: unit.ref, unitName: unit.name, ...(isRouted && { route }) },
  };
}
