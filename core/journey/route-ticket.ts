import type { Directory } from '../directory/directory.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import { leadOf } from '../routing/lead-of.ts';
import { toOperator } from '../routing/route-case.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { findOfficeComplaint } from '../screening/find-office-complaint.ts';
import { handedOver, isHotline } from '../ticket/acts/hand-over.ts';
import { tellAssigned } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import { heldForReview } from '../ticket/complaint-hold.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/** Whether operators must find out first if the report complains about an office, and which. */
const needsReview = (route: RouteDecision): boolean =>
  route.kind === 'operator' && ['possible-complaint', 'office-not-named'].includes(route.reason);

type Found = Pick<Ticket, 'coUnits'> & Pick<Partial<Ticket>, 'areaCode' | 'areaName'>;

/** The units that read along, and the place when the words told it and the citizen had chosen none. */
const foundBy = ({ coUnits, area }: Extract<RouteDecision, { kind: 'routed' }>): Found => ({
  coUnits,
  ...(area && { areaCode: area.code, areaName: area.name }),
});

/** A place or an answer is mostly a name or a time; one with so many words may be a sentence. */
const minSentenceWords = 8;

/** The texts of a report in which its sender can complain about an office. */
const screenedTexts = ({ text, place = '', answers = {} }: Ticket): string[] => [
  text,
  ...[place, ...Object.values(answers)]
    .filter((part) => typeof part === 'string' && part.split(/\s+/).length >= minSentenceWords)
    .map(String),
];

/** Reports by telephone keys consist of the hotline's own text; their words come later, as a voice message. */
const isScreened = ({ channel }: Ticket): boolean => channel !== 'voice';

/**
 * Routes the ticket, or returns `possible-complaint` when its text looks like a complaint about an office and no office was
 * named. A P1 report is never held: it is routed around the offices that its text names.
 */
const screenedRoute = (ticket: Ticket, directory: Directory): RouteDecision => {
  const { service, topic, areaCode, place, priority, isAboutOffice, openedAt: on } = ticket;
  const found =
    ticket.accused.length === 0 && isScreened(ticket)
      ? screenedTexts(ticket).flatMap((one) => findOfficeComplaint(one) ?? [])
      : [];
  const accused =
    found.length > 0 && priority === 'P1'
      ? found.flatMap(({ offices }) => offices)
      : ticket.accused;
  const route = chooseUnit(
    { service, topic, areaCode, place, accused, priority, isAboutOffice, on },
    directory,
  );
  const isHeld = found.length > 0 && priority !== 'P1' && route.kind === 'routed';
  return isHeld ? toOperator('possible-complaint', [], route.because) : route;
};

/** Sends a new ticket to the unit that must answer; to the operators when that isn't certain, or is nobody here. */
export const routeTicket = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  if (ticket.status !== 'new') return undefined;
  const route = screenedRoute(ticket, directory);
  const lead = leadOf(route, directory, now);
  const isQueued = route.kind !== 'routed' || isHotline(lead.ref, { now, directory });
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return undefined;
  const { to, moved } = handedOver(ticket, lead, { isQueued, now, directory });
  const occasion = bySystem('journey', directory, now);
  return changeTo(
    ticket,
    {
      to: needsReview(route)
        ? heldForReview(ticket, 'report', { now, directory })
        : { ...to, status, ...(!isQueued && route.kind === 'routed' && foundBy(route)) },
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
