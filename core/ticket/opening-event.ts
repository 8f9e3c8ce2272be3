import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** A ticket's first event. It is part of the ticket itself, so that opening is one write. */
export const openingEvent = ({ code, openedAt, channel }: Ticket): TicketEvent => ({
  kind: 'opened',
  code,
  version: 1,
  cycle: 1,
  at: openedAt,
  by: { role: 'citizen' },
  channel,
});
