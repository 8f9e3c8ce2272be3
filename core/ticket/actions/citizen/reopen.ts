import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { findSuccessorUnit } from '../../../routing/find-successor-unit.ts';
import { startForwardingClock, startTicketClocks } from '../../../sla/ticket-clocks.ts';
import { dayMs } from '../../../time/day-ms.ts';
import { floorToSecond } from '../../../time/instant.ts';
import type { Ticket } from '../../model/ticket.ts';
import { getTicketPolicy } from '../../model/ticket-policy.ts';
import { countReopenings } from '../../read/count-reopenings.ts';
import type { ActionContext } from '../action-context.ts';
import { type ActionRule, buildFieldRejection } from '../action-rule.ts';
import { buildUnitNotifications } from '../build-notifications.ts';
import { isOperatorUnit } from '../move-to-unit.ts';

/**
 * Returns the time until which the citizen may reopen the ticket. The period starts when the ticket is answered or, without
 * an answer, when it ends. Closing an answered ticket does not extend it.
 */
export function computeReopenDeadline(
  { closedAt, answeredAt, openedAt }: Ticket,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): Date {
  const { withinDays } = getTicketPolicy(directory, now).reopening;
  return new Date((answeredAt ?? closedAt ?? openedAt).getTime() + withinDays * dayMs);
}

/** Returns true if the ticket was reopened as often as its policy allows. */
export function hasReachedReopenLimit(
  ticket: Ticket,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): boolean {
  return countReopenings(ticket) >= getTicketPolicy(directory, now).reopening.maxTimes;
}

/** Returns the ticket's co-units or their successors, each once and without the lead unit, which may have replaced one. */
const listPresentCoUnits = (
  ticket: Ticket,
  lead: string,
  { now, directory }: Pick<ActionContext, 'now' | 'directory'>,
): string[] => {
  const present = ticket.coUnits.flatMap(
    (ref) => findSuccessorUnit(ref, ticket, directory, now)?.ref ?? [],
  );
  return [...new Set(present)].filter((ref) => ref !== lead);
};

/** Reopens a ticket: a new cycle starts with new clocks at the unit that has the ticket. The unit's head is notified too. */
export const reopenTicket: ActionRule<'reopen'> = (ticket, { reason }, occasion) => {
  const { status, now, directory } = occasion;
  if (ticket.text === '') return buildFieldRejection('reason', 'reopen-sealed');
  if (now > computeReopenDeadline(ticket, occasion))
    return buildFieldRejection('reason', 'reopen-too-late');
  if (hasReachedReopenLimit(ticket, occasion))
    return buildFieldRejection('reason', 'reopen-too-often');
  const { ref: unit, name: unitName } =
    (ticket.unit && findSuccessorUnit(ticket.unit, ticket, directory, now)) ||
    getOperatorUnit(directory, now);
  const { service, priority } = ticket;
  const startAt = floorToSecond(now);
  const clocks = startTicketClocks({ service, priority, startAt, unit }, directory);
  return {
    to: {
      status,
      cycle: ticket.cycle + 1,
      unit,
      unitName,
      coUnits: listPresentCoUnits(ticket, unit, occasion),
      // links of the previous cycle may expire soon
      assignment: ticket.assignment + 1,
      predecessor: undefined,
      clocks: {
        ...clocks,
        ...(isOperatorUnit(unit, occasion) && {
          forward: startForwardingClock(ticket, startAt, directory),
        }),
      },
      answeredAt: undefined,
      closedAt: undefined,
      endReason: undefined,
      waiting: undefined,
      extension: undefined,
      draft: undefined,
      isForModeration: undefined,
      takenBy: undefined,
      rating: undefined,
      messageNotifiedAt: undefined,
    },
    event: { kind: 'reopened', reason },
    alerts: (after) => {
      const notified = ['handler', 'head'].flatMap((role) =>
        buildUnitNotifications(role, after, { about: 'reopened' }, occasion),
      );
      return [...new Map(notified.map((alert) => [alert.key, alert])).values()]; // handler and head may be the same recipient
    },
  };
};
