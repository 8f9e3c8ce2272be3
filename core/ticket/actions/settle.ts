import { stopClocks } from '../../sla/ticket-clocks.ts';
import type { ActionContext } from '../action.ts';
import type { DeadlineChange } from '../moved.ts';
import type { Ticket } from '../ticket.ts';
import { endCitizenWait } from './wait.ts';

/**
 * Returns the ticket's extension, or undefined if the request is still undecided. An undecided request lapses when the ticket
 * ends.
 */
export function dropUndecidedExtension({ extension }: Ticket): Ticket['extension'] {
  return extension?.state === 'asked' ? undefined : extension;
}

/**
 * Returns the changes that settle a ticket. Every clock stops, and drafts, questions and undecided extension requests are
 * removed.
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
