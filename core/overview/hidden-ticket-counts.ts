import { maxEntriesPerTerm, type TicketSearchDeps } from '../search/search.ts';
import { facetTermBuilders } from '../search/search-terms.ts';
import { computeStateCounts } from '../statistics/compute-ticket-counts.ts';
import { addTicketCounts, type TicketCounts } from '../statistics/ticket-counts.ts';
import type { Ticket } from '../ticket/model/ticket.ts';

/**
 * Returns the counts of the complaints about the reader's own unit that the reader may not see. They are subtracted from the
 * statistics, so that these show the same tickets as the list.
 */
export async function readHiddenTicketCounts(
  { unit, mayKnow }: { unit: string | undefined; mayKnow(ticket: Ticket): boolean },
  { posted, read }: Pick<TicketSearchDeps, 'posted' | 'read'>,
): Promise<TicketCounts> {
  if (unit === undefined) return {};
  const { found } = await posted(facetTermBuilders.accused(unit), {}, maxEntriesPerTerm);
  const tickets = (await read(found.places)).found;
  return addTicketCounts(
    tickets.filter((ticket) => !mayKnow(ticket)).map((ticket) => computeStateCounts(ticket)),
  );
}
