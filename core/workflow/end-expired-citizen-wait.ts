import type { Directory } from '../directory/model/directory.ts';
import {
  buildCitizenNotifications,
  buildUnitNotifications,
} from '../ticket/actions/build-notifications.ts';
import { endCitizenWait, getStatusAfterWait } from '../ticket/actions/citizen/citizen-wait.ts';
import { buildTicketChange } from '../ticket/change/change.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange } from '../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from './system-action-context.ts';

/**
 * Ends the wait for a citizen's answer at its time limit. The clocks resume from that limit, even if the workflow runs later.
 */
export function endExpiredCitizenWait(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const until = ticket.waiting?.until;
  if (!until || now < until) return undefined;
  const status = getStatusAfterWait(ticket, { now: until, directory });
  if (!status) return undefined;
  const { moved, ...running } = endCitizenWait(ticket, { now: until, directory });
  const context = buildSystemActionContext('journey', directory, now);
  return buildTicketChange(
    ticket,
    {
      to: { ...running, status },
      event: { kind: 'resumed', moved },
      alerts: (after) => [
        ...buildCitizenNotifications(after, { about: 'reminded' }, context),
        ...buildUnitNotifications('handler', after, { about: 'resumed' }, context),
      ],
    },
    context,
  );
}
