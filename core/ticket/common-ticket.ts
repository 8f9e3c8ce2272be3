import type { Ticket, TicketStore } from './ticket.ts';

/** A ticket and, where it is merged, the common ticket that took it in. */
export type WithCommon = { ticket: Ticket; common?: Ticket | undefined };

/** The common ticket that took this one in, if it is merged. */
export const commonTicket = async (
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  tickets: Pick<TicketStore, 'find'>,
): Promise<Ticket | undefined> => mergedInto && tickets.find(mergedInto.code);
