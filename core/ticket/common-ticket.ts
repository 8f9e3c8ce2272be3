import type { Ticket, TicketStore } from './ticket.ts';

/** Ticket, with the common ticket into which it is merged, if any. */
export type TicketAndCommon = { ticket: Ticket; common?: Ticket | undefined };

export const findCommonTicket = async (
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  tickets: Pick<TicketStore, 'find'>,
): Promise<Ticket | undefined> => mergedInto && tickets.find(mergedInto.code);
