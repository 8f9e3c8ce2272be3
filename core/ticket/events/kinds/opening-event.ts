import type { Ticket } from '../../model/ticket.ts';
import type { TicketEvent } from '../event.ts';

/**
 * Builds the opening event from the ticket. The event is stored inside the ticket item, so that opening a ticket needs only
 * one write.
 */
export function buildOpeningEvent(ticket: Ticket): TicketEvent {
  return {
    kind: 'opened',
    code: ticket.code,
    version: 1,
    cycle: 1,
    at: ticket.openedAt,
    by: { role: 'citizen' },
    channel: ticket.channel,
    bases: ticket.bases,
    notice: ticket.notice,
    ...(ticket.declared && { declared: ticket.declared }),
  };
}
