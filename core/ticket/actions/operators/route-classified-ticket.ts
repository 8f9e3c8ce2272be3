import type { UnitInForce } from '../../../directory/model/organization/unit.ts';
import { chooseReportUnits } from '../../../routing/choose-unit.ts';
import { resolveLeadUnit } from '../../../routing/resolve-lead-unit.ts';
import type { RouteDecision } from '../../../routing/route-decision.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';

/** Fields of a ticket that determine its units. */
type RoutedFields = Pick<
  Ticket,
  | 'service'
  | 'topic'
  | 'areaCode'
  | 'place'
  | 'answers'
  | 'text'
  | 'accused'
  | 'priority'
  | 'openedAt'
>;

/**
 * Returns the routing decision for a ticket with its present classification, and the unit that gets the ticket by this
 * decision.
 */
export function routeClassifiedTicket(
  { service, topic, areaCode, place, answers, text, accused, priority, openedAt: on }: RoutedFields,
  { directory, now }: Pick<ActionContext, 'now' | 'directory'>,
): { route: RouteDecision; lead: UnitInForce; coUnits: string[] } {
  const report = { service, topic, areaCode, place, answers, text, accused, priority, on };
  const route = chooseReportUnits(report, directory);
  const coUnits = route.kind === 'routed' ? route.coUnits : [];
  return { route, lead: resolveLeadUnit(route, directory, now), coUnits };
}

/**
 * Returns the ticket fields that routing determined: the co-units, and the area, which comes from the place text if none was
 * chosen. Empty if routing chose no unit.
 */
export function toRoutedFields(
  route: RouteDecision,
): Partial<Pick<Ticket, 'coUnits' | 'areaCode' | 'areaName'>> {
  if (route.kind !== 'routed') return {};
  const { coUnits, area } = route;
  return { coUnits, ...(area && { areaCode: area.code, areaName: area.name }) };
}
