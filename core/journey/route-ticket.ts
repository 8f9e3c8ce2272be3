import type { Directory } from '../directory/directory.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import { leadOf } from '../routing/lead-of.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { handedOver, isHotline } from '../ticket/acts/hand-over.ts';
import { tellAssigned } from '../ticket/acts/tell.ts';
import { changeTo } from '../ticket/change.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

type Found = Pick<Ticket, 'coUnits'> & Pick<Partial<Ticket>, 'areaCode' | 'areaName'>;

/** The units that read along, and the place when the words told it and the citizen had chosen none. */
const foundBy = ({ coUnits, area }: Extract<RouteDecision, { kind: 'routed' }>): Found => ({
  coUnits,
  ...(area && { areaCode: area.code, areaName: area.name }),
});

/** Sends a new ticket to the unit that must answer; to the operators when that isn't certain, or is nobody here. */
export const routeTicket = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  if (ticket.status !== 'new') return undefined;
  const { service, topic, areaCode, place, accused, openedAt: on } = ticket;
  const route = chooseUnit({ service, topic, areaCode, place, accused, on }, directory);
  const lead = leadOf(route, directory, now);
  const isQueued = route.kind !== 'routed' || isHotline(lead.ref, { now, directory });
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return undefined;
  const { to, moved } = handedOver(ticket, lead, { isQueued, now, directory });
  const occasion = bySystem('journey', directory, now);
  return changeTo(
    ticket,
    {
      to: { ...to, status, ...(!isQueued && route.kind === 'routed' && foundBy(route)) },
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
