import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { computeTicketCounts } from './compute-ticket-counts.ts';
import { computeTicketCountsDifference, type TicketCounts } from './ticket-counts.ts';

/** Counts that a ticket contributed to the statistics when it was last counted, and its version at that time. */
export type CountedTicketState = { version: number; tally: TicketCounts };

export type TicketCountStore = {
  mark(code: TicketCode): Promise<CountedTicketState | undefined>;
  /**
   * Adds the difference between new and old counts to the counters and stores the ticket's new counts, in one transaction.
   * Returns false on a version conflict.
   */
  count(
    code: TicketCode,
    change: {
      before: CountedTicketState | undefined;
      after: CountedTicketState;
      difference: TicketCounts;
    },
  ): Promise<boolean>;
};

export type UpdateTicketCountsDeps = {
  tickets: Pick<TicketStore, 'history'>;
  counts: TicketCountStore;
};

/**
 * Updates the statistics counters to the ticket's current state. The function adds only the difference from the counts
 * stored for the ticket, so duplicated, reordered or lost stream records do no harm.
 */
export async function updateTicketCounts(
  code: TicketCode,
  { tickets, counts }: UpdateTicketCountsDeps,
): Promise<void> {
  const options = { entity: `counters of ticket ${code}`, maxAttempts: 8 };
  await retryOnConflict(options, async () => {
    const before = await counts.mark(code);
    const found = await tickets.history(code);
    const version = found?.ticket.version ?? 0;
    if (!found || (before && before.version >= version)) return 'current';
    const after = { version, tally: computeTicketCounts(found) };
    const difference = computeTicketCountsDifference(before?.tally ?? {}, after.tally);
    return (await counts.count(code, { before, after, difference })) ? 'counted' : 'conflict';
  });
}
