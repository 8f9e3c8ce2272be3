import type { Ticket } from '../model/ticket.ts';
import type { TicketStore } from '../ports/ticket-store.ts';

/** Ticket and, if it was merged, the common ticket into which it was merged. */
export type TicketWithCommonTicket = { ticket: Ticket; common?: Ticket | undefined };

export async function findCommonTicket(
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  tickets: Pick<TicketStore, 'find'>,
): Promise<Ticket | undefined> {
  return mergedInto && tickets.find(mergedInto.code);
}
