import type { Directory } from '../directory/directory.ts';
import { topicOf } from '../directory/topic.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import { leadOf } from '../routing/lead-of.ts';
import { toOperator } from '../routing/route-case.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { reportComplaints } from '../screening/report-content.ts';
import { handedOver, isHotline } from '../ticket/acts/hand-over.ts';
import { tellAssigned } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import { heldForReview, officesNamed } from '../ticket/complaint-hold.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

type Found = Pick<Ticket, 'coUnits'> & Pick<Partial<Ticket>, 'areaCode' | 'areaName'>;

/** The units that read along, and the place when the words told it and the citizen had chosen none. */
const foundBy = ({ coUnits, area }: Extract<RouteDecision, { kind: 'routed' }>): Found => ({
  coUnits,
  ...(area && { areaCode: area.code, areaName: area.name }),
});

/** Reports by telephone keys consist of the hotline's own text; their words come later, as a voice message. */
const isScreened = ({ channel }: Ticket): boolean => channel !== 'voice';

type ScreenedRoute = {
  route: RouteDecision;
  isHeld: boolean;
  accused: string[];
  suspects: string[];
};

/**
 * Routes the ticket, and holds it for the operators when its text reads like a complaint about an office that nobody named.
 * A P1 report is never held: it is routed around the offices that its text and messages name.
 */
const screenedRoute = (ticket: Ticket, directory: Directory): ScreenedRoute => {
  const { service, topic, areaCode, place, priority, isAboutOffice, openedAt: on } = ticket;
  const isUrgent = priority === 'P1';
  const isNamed = ticket.accused.length > 0;
  const found =
    !isNamed && isScreened(ticket) ? reportComplaints(ticket, topicOf(directory, topic, on)) : [];
  const named = officesNamed(ticket, found, directory);
  const suspects = [...new Set([...(ticket.complaintHold?.suspects ?? []), ...named])];
  const accused = isUrgent ? [...new Set([...ticket.accused, ...suspects])] : ticket.accused;
  const route = chooseUnit(
    { service, topic, areaCode, place, accused, priority, isAboutOffice, on },
    directory,
  );
  const isSuspected = found.length > 0 || ticket.complaintHold !== undefined;
  const isUnnamed = route.kind === 'operator' && route.reason === 'office-not-named';
  const isHeld = isUnnamed || (isSuspected && !isNamed && !isUrgent && route.kind !== 'elsewhere');
  return {
    accused,
    suspects,
    isHeld,
    route:
      isHeld && route.kind === 'routed'
        ? toOperator('possible-complaint', [], route.because)
        : route,
  };
};

/** Sends a new ticket to the unit that must answer; to the operators when that isn't certain, or is nobody here. */
export const routeTicket = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  if (ticket.status !== 'new') return undefined;
  const { route, isHeld, accused, suspects } = screenedRoute(ticket, directory);
  const lead = leadOf(route, directory, now);
  const isQueued = route.kind !== 'routed' || isHotline(lead.ref, { now, directory });
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return undefined;
  const { to, moved } = handedOver(ticket, lead, { isQueued, now, directory });
  const occasion = bySystem('journey', directory, now);
  const source = ticket.complaintHold?.source ?? 'report';
  return changeTo(
    ticket,
    {
      to: isHeld
        ? heldForReview(ticket, { source, suspects }, { now, directory })
        : { ...to, status, accused, ...(!isQueued && route.kind === 'routed' && foundBy(route)) },
      event: {
        kind: isQueued ? 'queued' : 'assigned',
        unit: lead.ref,
        unitName: lead.name,
        route,
        moved,
      },
      alerts: (after) => tellAssigned(after, occasion),
    },
    occasion,
  );
};
