import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** A ticket's first event. It is part of the ticket itself, so that opening is one write. */
export const openingEvent = (ticket: Ticket): TicketEvent => ({
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
});
