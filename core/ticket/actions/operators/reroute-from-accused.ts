import { chooseReportUnits } from '../../../routing/choose-unit.ts';
import { resolveLeadUnit } from '../../../routing/resolve-lead-unit.ts';
import type { RouteDecision } from '../../../routing/route-decision.ts';
import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import type { ActionContext } from '../../model/action.ts';
import { getNextStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import { isOperatorUnit, moveToUnit } from '../move-to-unit.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;
type Withdrawal = {
  to: Partial<Ticket>;
  place: { unit: string; unitName: string; route: RouteDecision };
};

/**
 * Chooses new units for a ticket whose lead unit or a co-unit is accused. Returns undefined if no accused unit has the
 * ticket.
 */
export function rerouteFromAccusedUnits(
  ticket: Ticket,
  directoryAt: DirectoryAt,
): Withdrawal | undefined {
  const { service, topic, areaCode, place: where, accused, openedAt: on } = ticket;
  const units = [ticket.unit, ...ticket.coUnits].flatMap((unit) => unit ?? []);
  const isExcluded = buildUnitExclusionPredicate(directoryAt.directory, accused, directoryAt.now);
  if (!ticket.unit || !units.some(isExcluded)) return undefined;
  const route = chooseReportUnits(
    { service, topic, areaCode, place: where, accused, on },
    directoryAt.directory,
  );
  const lead = resolveLeadUnit(route, directoryAt.directory, directoryAt.now);
  const coUnits = route.kind === 'routed' ? route.coUnits : [];
  const place = { unit: lead.ref, unitName: lead.name, route };
  if (lead.ref === ticket.unit) {
    // only a co-unit is accused, so the lead unit continues with a new link
    return { to: { coUnits, assignment: ticket.assignment + 1 }, place };
  }
  const isQueued = route.kind !== 'routed' || isOperatorUnit(lead.ref, directoryAt);
  const status = getNextStatus(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status)
    throw new Error(`Ticket ${ticket.code}: cannot reassign a ticket with status ${ticket.status}`);
  const { to } = moveToUnit(ticket, lead, { ...directoryAt, isQueued });
  return { to: { ...to, status, coUnits }, place };
}
