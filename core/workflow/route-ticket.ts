import type { Directory } from '../directory/model/directory.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { chooseReportUnits } from '../routing/choose-unit.ts';
import { resolveLeadUnit } from '../routing/resolve-lead-unit.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { routeToOperators } from '../routing/routing-context.ts';
import { findOfficeComplaintsInReport } from '../screening/report-content.ts';
import { buildAssignmentNotifications } from '../ticket/actions/build-notifications.ts';
import { reassignToUnit } from '../ticket/actions/move-to-unit.ts';
import { toRoutedFields } from '../ticket/actions/operators/route-classified-ticket.ts';
import { buildTicketChange } from '../ticket/change/change.ts';
import { findAccusedOffices, startComplaintHold } from '../ticket/change/complaint-hold.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange } from '../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from './system-action-context.ts';

/**
 * Returns true if the report's text can be screened for complaints. Reports entered with telephone keys contain only
 * generated text; the caller's own words follow as a voice message.
 */
const isScreened = ({ channel }: Ticket): boolean => channel !== 'voice';

type ScreenedRoute = {
  route: RouteDecision;
  isHeld: boolean;
  accused: string[];
  suspects: string[];
};

/**
 * Routes a ticket. Marks the ticket for a complaint hold if its text seems to complain about an office that the sender did
 * not name. A P1 report is never held, but its lead unit is chosen among units other than the offices that its text names.
 */
const routeAndScreen = (ticket: Ticket, directory: Directory): ScreenedRoute => {
  const { service, topic, areaCode, place, answers, text, priority, isAboutOffice } = ticket;
  const isUrgent = priority === 'P1';
  const isNamed = ticket.accused.length > 0;
  const officeComplaints =
    !isNamed && isScreened(ticket)
      ? findOfficeComplaintsInReport(ticket, findTopic(directory, topic, ticket.openedAt))
      : [];
  const named = findAccusedOffices(ticket, officeComplaints, directory);
  const suspects = [...new Set([...(ticket.complaintHold?.suspects ?? []), ...named])];
  const accused = isUrgent ? [...new Set([...ticket.accused, ...suspects])] : ticket.accused;
  const route = chooseReportUnits(
    {
      ...{ service, topic, areaCode, place, answers, text, accused, priority, isAboutOffice },
      on: ticket.openedAt,
    },
    directory,
  );
  const isSuspected = officeComplaints.length > 0 || ticket.complaintHold !== undefined;
  const isUnnamed = route.kind === 'operator' && route.reason === 'office-not-named';
  const isHeld = isUnnamed || (isSuspected && !isNamed && !isUrgent && route.kind !== 'elsewhere');
  return {
    accused,
    suspects,
    isHeld,
    route:
      isHeld && route.kind === 'routed'
        ? routeToOperators('possible-complaint', [], route.because)
        : route,
  };
};

/** Routes a new ticket to its lead unit, or to the operators if no unit is competent or routing is uncertain. */
export function routeTicket(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  if (ticket.status !== 'new') return undefined;
  const { route, isHeld, accused, suspects } = routeAndScreen(ticket, directory);
  const lead = resolveLeadUnit(route, directory, now);
  const move = reassignToUnit(ticket, lead, {
    ...{ now, directory },
    ...(route.kind !== 'routed' && { isQueued: true }),
  });
  if (!move) return undefined;
  const { to, moved, isQueued } = move;
  const context = buildSystemActionContext('journey', directory, now);
  const source = ticket.complaintHold?.source ?? 'report';
  return buildTicketChange(
    ticket,
    {
      to: isHeld
        ? startComplaintHold(ticket, { source, suspects }, { now, directory })
        : {
            ...to,
            accused,
            ...(!isQueued && toRoutedFields(route)),
          },
      event: {
        kind: isQueued ? 'queued' : 'assigned',
        unit: lead.ref,
        unitName: lead.name,
        route,
        moved,
      },
      alerts: (after) => buildAssignmentNotifications(after, context),
    },
    context,
  );
}
