import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { termsOf } from './terms.ts';

/** The terms that were written of a ticket, and of which version. */
export type Indexed = { version: number; terms: string[] };

export type TermStore = {
  indexed(code: TicketCode): Promise<Indexed | undefined>;
  /** What is new written, what is gone removed, and the note of it put, together; false after a race. */
  replace(
    ticket: Pick<Ticket, 'code' | 'openedAt'>,
    change: { before: Indexed | undefined; after: Indexed },
  ): Promise<boolean>;
};

export type IndexTicketPorts = {
  tickets: Pick<TicketStore, 'find'>;
  terms: TermStore;
  directory(): Promise<Directory>;
};

const mostRaces = 8;

/** Makes the ticket findable as it is now: an older version never takes the place of a newer one. */
export const indexTicket = async (
  code: TicketCode,
  { tickets, terms, directory }: IndexTicketPorts,
): Promise<void> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const before = await terms.indexed(code);
    const ticket = await tickets.find(code);
    if (!ticket || (before && before.version >= ticket.version)) return;
    const after = { version: ticket.version, terms: termsOf(ticket, await directory()) };
    if (await terms.replace(ticket, { before, after })) return;
  }
  throw new Error('The ticket’s terms kept changing while it was indexed');
};
