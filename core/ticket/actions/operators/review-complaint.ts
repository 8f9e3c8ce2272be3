import { isKnownUnit } from '../../../routing/accused-unit.ts';
import { findSuccessorUnit } from '../../../routing/find-successor-unit.ts';
import type { RouteDecision } from '../../../routing/route-decision.ts';
import { buildUnitExclusionPredicate } from '../../../routing/unit-exclusion.ts';
import type { ChangeInput } from '../../change/change.ts';
import { isAnsweredOrEnded } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications, buildUnitNotifications } from '../build-notifications.ts';
import { isOperatorUnit, reassignToUnit } from '../move-to-unit.ts';
import { routeClassifiedTicket } from './route-classified-ticket.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;

/**
 * Returns the lead unit and co-units that had the ticket before its complaint hold, or their successors, without accused
 * co-units. Undefined if the lead unit no longer exists or is accused.
 */
const getUnitsBeforeHold = (ticket: Ticket, { now, directory }: DirectoryAt) => {
  const { accused, complaintHold } = ticket;
  const { unit: ref, coUnits = [] } = complaintHold?.heldFrom ?? {};
  const isExcluded = buildUnitExclusionPredicate(directory, accused, now);
  const lead =
    ref === undefined || isExcluded(ref)
      ? undefined
      : findSuccessorUnit(ref, ticket, directory, now);
  const current = coUnits.flatMap(
    (one) => findSuccessorUnit(one, ticket, directory, now)?.ref ?? [],
  );
  return lead && { lead, coUnits: current.filter((one) => !isExcluded(one)), route: undefined };
};

/** Returns the changes that move an answered or ended ticket to another unit. Its clocks stay stopped. */
const moveSettledTicket = (ticket: Ticket, unit: string, unitName: string): Partial<Ticket> => ({
  unit,
  unitName,
  assignment: ticket.assignment + 1,
  complaintHold: undefined,
});

const buildMove = (
  ticket: Ticket,
  next: {
    lead: { ref: string; name: string };
    coUnits: string[];
    route: RouteDecision | undefined;
  },
  reason: string | undefined,
  context: ActionContext,
): ChangeInput | undefined => {
  const { ref: unit, name: unitName } = next.lead;
  const isQueued = isOperatorUnit(unit, context);
  const event = {
    kind: isQueued ? ('queued' as const) : ('assigned' as const),
    ...{ unit, unitName, reason },
    ...(next.route && { route: next.route }),
  };
  const { accused } = ticket;
  const coUnits = [...new Set(next.coUnits)].filter((ref) => ref !== unit);
  if (isAnsweredOrEnded(ticket.status)) {
    const to = { accused, ...moveSettledTicket(ticket, unit, unitName), coUnits };
    return {
      to,
      event: { ...event, moved: [] },
      alerts: (after) => buildUnitNotifications('handler', after, { about: 'wrote' }, context),
    };
  }
  const move = reassignToUnit(ticket, next.lead, context);
  if (!move) return undefined;
  return {
    to: { accused, ...move.to, coUnits },
    event: { ...event, moved: move.moved },
    alerts: (after) => buildAssignmentNotifications(after, context),
  };
};

/**
 * Ends a complaint hold. If the operators found no accused unit, the ticket goes back to the units that had it, or is routed
 * as usual. If they found one, routing excludes it.
 */
export const reviewComplaint: ActionRule<'review-complaint'> = (
  ticket,
  { accused, reason },
  occasion,
) => {
  const { now, directory } = occasion;
  if (!ticket.complaintHold) return actionNotAllowed;
  if (!accused.every((ref) => isKnownUnit(directory, ref, now))) {
    return buildFieldRejection('accused', 'unit-unknown');
  }
  const reviewed = { ...ticket, accused: [...new Set([...ticket.accused, ...accused])] };
  const before = accused.length === 0 ? getUnitsBeforeHold(reviewed, occasion) : undefined;
  return (
    buildMove(reviewed, before ?? routeClassifiedTicket(reviewed, occasion), reason, occasion) ??
    actionNotAllowed
  );
};
