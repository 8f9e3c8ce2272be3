import { chooseUnit } from '../../routing/choose-unit.ts';
import { leadOf } from '../../routing/lead-of.ts';
import type { RouteDecision } from '../../routing/route-decision.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import type { Occasion } from '../act.ts';
import { statusAfter } from '../lifecycle.ts';
import type { Ticket } from '../ticket.ts';
import { handedOver, isHotline } from './hand-over.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;
type Taken = {
  to: Partial<Ticket>;
  place: { unit: string; unitName: string; route: RouteDecision };
};

/** Returns the new routing of a ticket whose lead unit or co-unit is accused, or undefined if none is. */
export const takenFromAccused = (ticket: Ticket, then: Then): Taken | undefined => {
  const { service, topic, areaCode, place: where, accused, openedAt: on } = ticket;
  const units = [ticket.unit, ...ticket.coUnits].flatMap((unit) => unit ?? []);
  const isExcluded = unitExclusion(then.directory, accused, then.now);
  if (!ticket.unit || !units.some(isExcluded)) return undefined;
  const route = chooseUnit({ service, topic, areaCode, place: where, accused, on }, then.directory);
  const lead = leadOf(route, then.directory, then.now);
  const coUnits = route.kind === 'routed' ? route.coUnits : [];
  const place = { unit: lead.ref, unitName: lead.name, route };
  if (lead.ref === ticket.unit) {
    // only a co-unit is accused: the lead unit continues with a new link
    return { to: { coUnits, assignment: ticket.assignment + 1 }, place };
  }
  const isQueued = route.kind !== 'routed' || isHotline(lead.ref, then);
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) throw new Error(`A ticket that is ${ticket.status} can be classified, not moved`);
  const { to } = handedOver(ticket, lead, { ...then, isQueued });
  return { to: { ...to, status, coUnits }, place };
};
