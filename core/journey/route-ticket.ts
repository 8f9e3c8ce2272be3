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

/** Returns the co-units, and the area if it was found in the text and the citizen chose none. */
const foundBy = ({ coUnits, area }: Extract<RouteDecision, { kind: 'routed' }>): Found => ({
  coUnits,
  ...(area && { areaCode: area.code, areaName: area.name }),
});

/**
 * Returns whether the report's text can be screened. Reports made by phone keys contain only generated text; the caller's own
 * text comes later, as a voice message.
 */
const isScreened = ({ channel }: Ticket): boolean => channel !== 'voice';

type ScreenedRoute = {
  route: RouteDecision;
  isHeld: boolean;
  accused: string[];
  suspects: string[];
};

/**
 * Routes a ticket, and marks it for a complaint hold if its text seems to complain about an office that the sender didn't
 * name. A P1 report is never held, but routed around the offices named in its text.
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

/** Routes a new ticket to its lead unit, or to the operators if no unit is certain or competent. */
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
