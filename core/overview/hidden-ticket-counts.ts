import type { Directory } from '../directory/model/directory.ts';
import type { UnitRef } from '../directory/model/unit.ts';
import { listExcludingUnits } from '../routing/unit-exclusion.ts';
import { maxEntriesPerTerm, type TicketSearchDeps } from '../search/search.ts';
import { facetTermBuilders } from '../search/search-terms.ts';
import { computeStateCounts } from '../statistics/compute-ticket-counts.ts';
import { addTicketCounts, type TicketCounts } from '../statistics/ticket-counts.ts';
import type { Ticket } from '../ticket/model/ticket.ts';

type Reader = { unit: UnitRef | undefined; mayKnow(ticket: Ticket): boolean };

/**
 * Returns the counts of the tickets that the reader may not see: tickets on complaint hold, and complaints about the reader's
 * unit or one above it. They are subtracted from the statistics, so that these show the same tickets as the list.
 */
export async function readHiddenTicketCounts(
  { unit, mayKnow }: Reader,
  { directory, now }: { directory: Directory; now: Date },
  { posted, read }: Pick<TicketSearchDeps, 'posted' | 'read'>,
): Promise<TicketCounts> {
  if (unit === undefined) return {};
  const terms = [
    facetTermBuilders.held(),
    ...listExcludingUnits(directory, unit, now).map(facetTermBuilders.accused),
  ];
  const lists = await Promise.all(terms.map((term) => posted(term, {}, maxEntriesPerTerm)));
  const places = [...new Set(lists.flatMap(({ found }) => found.places))];
  const tickets = (await read(places)).found;
  return addTicketCounts(
    tickets.filter((ticket) => !mayKnow(ticket)).map((ticket) => computeStateCounts(ticket)),
  );
}
