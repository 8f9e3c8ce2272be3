import type { TicketStore } from '../../core/ticket/ports/ticket-store.ts';
import { logOperation } from './log.ts';

/**
 * Wraps a ticket store so that it logs each opened ticket. The log entry has the Lambda invocation id, by which a call or
 * request can be matched with its ticket. Tickets from callers with a withheld number, and canary tickets, are not logged.
 */
export function withOpeningLog(tickets: TicketStore): TicketStore {
  return {
    ...tickets,
    async open(ticket) {
      const outcome = await tickets.open(ticket);
      const { code, channel, callerHash, isCanary } = ticket;
      const isTraced = channel !== 'voice' || callerHash !== undefined;
      if (outcome.kind === 'stored' && isTraced && !isCanary) {
        logOperation({ ticket: code, did: 'opened', channel });
      }
      return outcome;
    },
  };
}
