import type { TicketStore } from '../../core/ticket/ticket.ts';
import { logLine } from './log.ts';

/**
 * Notes each ticket when it is opened, so that a call or a request, by the id that all lines of one invocation share, leads
 * to the ticket, and the ticket to its journey and its messages. A caller who withheld the number is led to by nothing.
 */
export const loggedOpening = (tickets: TicketStore): TicketStore => ({
  ...tickets,
  async open(ticket) {
    const outcome = await tickets.open(ticket);
    const { code, channel, callerHash, isTrial } = ticket;
    const isTraced = channel !== 'voice' || callerHash !== undefined;
    if (outcome.kind === 'stored' && isTraced && !isTrial) {
      logLine({ ticket: code, did: 'opened', channel });
    }
    return outcome;
  },
});
