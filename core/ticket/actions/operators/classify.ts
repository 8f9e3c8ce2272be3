import type { UnitRef } from '../../../directory/model/organization/unit.ts';
import { findMovedDeadlines } from '../../../sla/recompute-clocks.ts';
import { reprioritizeClocks } from '../../../sla/ticket-clocks.ts';
import type { TicketActionWithName } from '../../model/action.ts';
import {
  isNeverPublished,
  publicationBarFields,
  withdrawPublication,
} from '../../model/fields/publication.ts';
import { isAnsweredOrEnded } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications } from '../build-notifications.ts';
import { bringCallbackForward } from '../citizen/callback.ts';
import { moveToChosenUnit } from './move-to-chosen-unit.ts';
import { rerouteFromAccusedUnits } from './reroute-from-accused.ts';
import { listChangedFields, resolveClassification } from './resolve-classification.ts';

/**
 * Returns whether a reclassification raised the ticket's priority to P1 or P2. The unit must then be notified at once, not
 * with the next digest.
 */
const isMoreUrgent = ({ priority: before }: Ticket, { priority, status, unit }: Ticket): boolean =>
  unit !== undefined &&
  !isAnsweredOrEnded(status) &&
  priority < before &&
  (priority === 'P1' || priority === 'P2');

/**
 * Returns whether a classification needs a reason. That of a waiting ticket needs none, unless it removes accused units,
 * denies a possible emergency, or overrules the routing rules with another unit.
 */
export function isReasonRequired(
  { status, possibleEmergency }: Ticket,
  { cleared = [] }: Pick<TicketActionWithName<'classify'>, 'cleared'>,
  { priority, isOverruled }: Pick<Ticket, 'priority'> & { isOverruled: boolean },
): boolean {
  return (
    isOverruled ||
    status !== 'triage' ||
    cleared.length > 0 ||
    (possibleEmergency !== undefined && priority !== 'P1')
  );
}

/** Moves the ticket to the unit that the operator chose, or away from units that the report complains about. */
const moveClassifiedTicket = (
  classified: Ticket,
  chosen: UnitRef | undefined,
  context: ActionContext,
) =>
  chosen === undefined
    ? rerouteFromAccusedUnits(classified, context)
    : moveToChosenUnit(classified, chosen, context);

/**
 * Corrects service, topic, area, priority or accused units of a ticket, and moves it to the chosen unit. If the lead unit
 * becomes an accused unit, the ticket moves to another unit.
 */
export const classifyTicket: ActionRule<'classify'> = (ticket, input, occasion) => {
  const matter = resolveClassification(ticket, input, occasion);
  if ('kind' in matter) return matter;
  const changed = listChangedFields(ticket, matter);
  const chosen = input.unit === ticket.unit ? undefined : input.unit;
  if (changed.length === 0 && !chosen && !ticket.possibleEmergency)
    return buildFieldRejection('reason', 'nothing-changed');
  const classified: Ticket = { ...ticket, ...matter };
  const isOfOtherTime = changed.some((name) => name === 'service' || name === 'priority');
  const clocks = isOfOtherTime ? reprioritizeClocks(classified, occasion.directory) : ticket.clocks;
  const move = moveClassifiedTicket({ ...classified, clocks }, chosen, occasion);
  if (move && 'kind' in move) return move;
  const isOverruled = chosen !== undefined && move?.place.route === undefined;
  const { priority } = matter;
  if (input.reason === undefined && isReasonRequired(ticket, input, { priority, isOverruled }))
    return buildFieldRejection('reason', 'words-required');
  const isPrivate = [ticket, classified].some((one) => isNeverPublished(one, occasion));
  const to = {
    ...{ status: occasion.status, ...matter, clocks, ...move?.to },
    possibleEmergency: undefined,
    ...(priority !== ticket.priority && {
      callback: bringCallbackForward({ ...classified, status: occasion.status }, occasion),
    }),
    ...(isPrivate && publicationBarFields),
  };
  const cleared = ticket.accused.filter((ref) => !matter.accused.includes(ref));
  // a new round of the forward clock isn't a moved deadline
  const moved = findMovedDeadlines(ticket.clocks, { ...to.clocks, forward: clocks.forward });
  return {
    to,
    event: {
      kind: 'classified',
      changed: listChangedFields(ticket, to),
      ...(input.reason !== undefined && { reason: input.reason }),
      moved,
      ...(cleared.length > 0 && { cleared }),
      ...(move && { to: move.place }),
    },
    ...(isPrivate && withdrawPublication(ticket, occasion.now)),
    alerts: (after) =>
      move || isMoreUrgent(ticket, after) ? buildAssignmentNotifications(after, occasion) : [],
  };
};
