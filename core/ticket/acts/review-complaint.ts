import { unitInForce } from '../../directory/unit.ts';
import { isKnownUnit } from '../../routing/accused-unit.ts';
import { chooseUnit } from '../../routing/choose-unit.ts';
import { leadOf } from '../../routing/lead-of.ts';
import type { RouteDecision } from '../../routing/route-decision.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import type { Occasion } from '../act.ts';
import type { Made } from '../change.ts';
import { isSettled, statusAfter } from '../lifecycle.ts';
import type { Ticket } from '../ticket.ts';
import { handedOver, isHotline } from './hand-over.ts';
import { type ActRule, notNow, refused } from './rule.ts';
import { tellAssigned, tellUnit } from './tell.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;

/** Returns the units that had the ticket before the hold, or undefined if the lead unit no longer exists or is accused. */
const unitsBefore = ({ accused, complaintHold }: Ticket, { now, directory }: Then) => {
  const { unit: ref, coUnits = [] } = complaintHold?.heldFrom ?? {};
  const isExcluded = unitExclusion(directory, accused, now);
  const lead = ref === undefined || isExcluded(ref) ? undefined : unitInForce(directory, ref, now);
  return lead && { lead, coUnits: coUnits.filter((one) => !isExcluded(one)), route: undefined };
};

const routed = (ticket: Ticket, then: Then) => {
  const { service, topic, areaCode, place, accused, priority, openedAt: on } = ticket;
  const route = chooseUnit(
    { service, topic, areaCode, place, accused, priority, on },
    then.directory,
  );
  const coUnits = route.kind === 'routed' ? route.coUnits : [];
  return { lead: leadOf(route, then.directory, then.now), coUnits, route };
};

/** Returns the changes that move a settled ticket to another unit without restarting its clocks. */
const settledTo = (ticket: Ticket, unit: string, unitName: string): Partial<Ticket> => ({
  unit,
  unitName,
  assignment: ticket.assignment + 1,
  complaintHold: undefined,
});

const movedTo = (
  ticket: Ticket,
  next: {
    lead: { ref: string; name: string };
    coUnits: string[];
    route: RouteDecision | undefined;
  },
  reason: string | undefined,
  occasion: Occasion,
): Made | undefined => {
  const { ref: unit, name: unitName } = next.lead;
  const isQueued = isHotline(unit, occasion);
  const event = {
    kind: isQueued ? ('queued' as const) : ('assigned' as const),
    ...{ unit, unitName, reason },
    ...(next.route && { route: next.route }),
  };
  const { accused } = ticket;
  if (isSettled(ticket.status)) {
    const to = { accused, ...settledTo(ticket, unit, unitName), coUnits: next.coUnits };
    return {
      to,
      event: { ...event, moved: [] },
      alerts: (after) => tellUnit('handler', after, { about: 'wrote' }, occasion),
    };
  }
  const status = statusAfter(ticket.status, isQueued ? 'queue' : 'assign');
  if (!status) return undefined;
  const { to, moved } = handedOver(ticket, next.lead, { ...occasion, isQueued });
  return {
    to: { accused, ...to, status, coUnits: next.coUnits.filter((ref) => ref !== unit) },
    event: { ...event, moved },
    alerts: (after) => tellAssigned(after, occasion),
  };
};

/**
 * Ends a complaint hold. Without accused units the ticket returns to the units that had it, or is routed as usual; with
 * accused units it is routed around them.
 */
export const reviewComplaint: ActRule<'review-complaint'> = (
  ticket,
  { accused, reason },
  occasion,
) => {
  const { now, directory } = occasion;
  if (!ticket.complaintHold) return notNow;
  if (!accused.every((ref) => isKnownUnit(directory, ref, now))) {
    return refused('accused', 'unit-unknown');
  }
  const reviewed = { ...ticket, accused: [...new Set([...ticket.accused, ...accused])] };
  const before = accused.length === 0 ? unitsBefore(reviewed, occasion) : undefined;
  return movedTo(reviewed, before ?? routed(reviewed, occasion), reason, occasion) ?? notNow;
};
