import { stopClocks } from '../../../sla/ticket-clocks.ts';
import type { DeadlineChange } from '../../events/deadline-change.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';
import { endCitizenWait } from '../citizen/citizen-wait.ts';

/**
 * Returns the ticket's extension. Returns undefined if nobody has decided about the request, because a pending request ends
 * when the ticket is answered, ends or moves to another unit.
 */
export function dropUndecidedExtension({ extension }: Ticket): Ticket['extension'] {
  return extension?.state === 'asked' ? undefined : extension;
}

/**
 * Returns the changes for a ticket that is answered or ends: all clocks stop, and the draft answer, the question to the
 * citizen and an undecided extension request are removed.
 */
export function settleTicket(
  ticket: Ticket,
  context: Pick<ActionContext, 'now' | 'directory'>,
): { to: Partial<Ticket>; moved: { moved?: DeadlineChange[] } } {
  const { clocks, waiting, moved } = endCitizenWait(ticket, context);
  return {
    to: {
      clocks: stopClocks(clocks, ['forward', 'acknowledge', 'resolve'], context.now),
      waiting,
      draft: undefined,
      extension: dropUndecidedExtension(ticket),
    },
    moved: moved.length > 0 ? { moved } : {},
  };
}
