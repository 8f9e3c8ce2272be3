import type { Ticket } from '../../ticket/model/ticket.ts';

const isUrgent = ({ priority }: Ticket): boolean => priority === 'P1';

/**
 * Compares tickets for sorting by urgency: P1 first, then the earlier resolve deadline, then the older ticket. Tickets
 * suspected of mass sending come after all others.
 */
export function compareTicketsByUrgency(a: Ticket, b: Ticket): number {
  return (
    Number(a.isSuspect === true) - Number(b.isSuspect === true) ||
    Number(isUrgent(b)) - Number(isUrgent(a)) ||
    a.clocks.resolve.dueAt.getTime() - b.clocks.resolve.dueAt.getTime() ||
    a.openedAt.getTime() - b.openedAt.getTime()
  );
}
