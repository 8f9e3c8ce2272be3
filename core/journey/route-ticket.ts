import type { Directory } from '../directory/directory.ts';
import { operatorUnit, unitInForce } from '../directory/unit.ts';
import { officerAlerts } from '../messages/alert.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import type { RouteDecision } from '../routing/route-decision.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { nextCheckAt } from './next-check.ts';
import { systemEvent } from './system-event.ts';

type Routed = Extract<RouteDecision, { kind: 'routed' }>;

/** The place, when the words told it and the citizen had chosen none. */
const areaOf = ({ area }: Routed): Pick<Ticket, 'areaCode' | 'areaName'> =>
  area ? { areaCode: area.code, areaName: area.name } : {};

/** Sends a new ticket to the unit that must answer, or to the operators when that isn't certain. */
export const routeTicket = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  if (ticket.status !== 'new') return undefined;
  const route = chooseUnit(
    {
      service: ticket.service,
      topic: ticket.topic,
      areaCode: ticket.areaCode,
      place: ticket.place,
      on: ticket.openedAt,
    },
    directory,
  );
  const operator = operatorUnit(directory, now);
  const isRouted = route.kind === 'routed' && route.lead !== operator.ref;
  const { ref: unit, name: unitName } =
    (isRouted && unitInForce(directory, route.lead, now)) || operator;
  const status = statusAfter(ticket.status, isRouted ? 'assign' : 'queue');
  if (!status) return undefined;

  const assigned: Ticket = {
    ...ticket,
    version: ticket.version + 1,
    status,
    unit,
    unitName,
    ...(isRouted && { coUnits: route.coUnits, ...areaOf(route) }),
    assignment: ticket.assignment + 1,
  };
  const after = { ...assigned, nextCheckAt: nextCheckAt(assigned, directory) };
  return {
    before: ticket,
    after,
    event: {
      ...systemEvent(after, now),
      kind: isRouted ? 'assigned' : 'queued',
      unit,
      unitName,
      route,
    },
    alerts: officerAlerts(
      { unit, role: 'handler' },
      { about: 'assigned' },
      {
        code: ticket.code,
        assignment: after.assignment,
        cause: `assigned.${after.assignment}`,
        requestedAt: now,
      },
    ),
  };
};
