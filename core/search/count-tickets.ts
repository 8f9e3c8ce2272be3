import { TicketCode } from '../ticket/model/ticket-code.ts';
import {
  findCandidates,
  type SearchResultWithCost,
  type SearchTermDeps,
  sumSearchCosts,
  type TermGroup,
  type TicketSearchCost,
  type TicketSearchRange,
} from './find-candidates.ts';
import { maxEntriesPerTerm } from './search.ts';
import { listFacetValues } from './search-terms.ts';
import { type TicketCount, toTicketCount } from './ticket-count.ts';

export type CountTicketsDeps = SearchTermDeps & {
  /** Returns the index terms of the tickets, in any order. Tickets that are not indexed are omitted. */
  terms(codes: readonly TicketCode[]): Promise<SearchResultWithCost<string[][]>>;
};

/** Maximum number of tickets that one request counts. */
const maxCountedTickets = 10_000;

type CountQuery = {
  groups: readonly TermGroup[];
  span: TicketSearchRange;
  /** Returns whether the reader may know of a ticket with these index terms. */
  mayKnow(terms: readonly string[]): boolean;
};

/**
 * Counts the tickets that meet all conditions and that the reader may see. The candidates come from the terms' ticket
 * lists, and each is checked against all terms of its ticket, so the total is exact if at least one condition has at most
 * 10,000 index entries per term and at most 10,000 candidates remain. Otherwise, it is a lower bound.
 */
export async function countTickets(
  { groups, span, mayKnow }: CountQuery,
  ports: CountTicketsDeps,
): Promise<{ count: TicketCount; cost: TicketSearchCost }> {
  const limit = maxEntriesPerTerm;
  const { candidates, leading, cost } = await findCandidates({ groups, span, limit }, ports);
  const codes = candidates
    .slice(0, maxCountedTickets)
    .map((position) => TicketCode.parse(position.slice(-10)));
  const { found, cost: spent } = await ports.terms(codes);
  const counted = found.filter((terms) => {
    const own = new Set(terms);
    return groups.every((group) => group.some((term) => own.has(term))) && mayKnow(terms);
  });
  const isComplete = leading.isAll && candidates.length <= maxCountedTickets;
  const tickets = counted.map((terms) => ({
    status: listFacetValues(terms, 'status')[0],
    priority: listFacetValues(terms, 'priority')[0],
  }));
  return { count: toTicketCount(tickets, isComplete), cost: sumSearchCosts(cost, spent) };
}
