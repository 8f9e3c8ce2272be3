import type { Ticket, TicketStore } from './ticket.ts';

/** Ticket, together with the ticket into which it was merged, if any. */
export type TicketAndCommon = { ticket: Ticket; common?: Ticket | undefined };

export async function findCommonTicket(
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  tickets: Pick<TicketStore, 'find'>,
): Promise<Ticket | undefined> {
  return mergedInto && tickets.find(mergedInto.code);
}
