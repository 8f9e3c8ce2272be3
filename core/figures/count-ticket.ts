import type { TicketCode } from '../ticket/code.ts';
import type { TicketStore } from '../ticket/ticket.ts';
import { differenceOf, type Tally } from './tally.ts';
import { tallyOfTicket } from './tally-of-ticket.ts';

/** What a ticket counted for when it was last counted. */
export type Mark = { version: number; tally: Tally };

export type CountStore = {
  mark(code: TicketCode): Promise<Mark | undefined>;
  /** The difference added and the mark put in the place of the earlier one, together; false after a race. */
  count(
    code: TicketCode,
    change: { before: Mark | undefined; after: Mark; difference: Tally },
  ): Promise<boolean>;
};

export type CountTicketPorts = { tickets: Pick<TicketStore, 'history'>; counts: CountStore };

const mostRaces = 8;

/**
 * Brings the counters up to what the ticket is now. What is added is the difference to its mark, so that records may
 * come in any order, again, or not at all: the next one makes up for it.
 */
export const countTicket = async (
  code: TicketCode,
  { tickets, counts }: CountTicketPorts,
): Promise<void> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const before = await counts.mark(code);
    const found = await tickets.history(code);
    const version = found?.ticket.version ?? 0;
    if (!found || (before && before.version >= version)) return;
    const after = { version, tally: tallyOfTicket(found) };
    const difference = differenceOf(before?.tally ?? {}, after.tally);
    if (await counts.count(code, { before, after, difference })) return;
  }
  throw new Error('The ticket’s counters kept changing while it was counted');
};
