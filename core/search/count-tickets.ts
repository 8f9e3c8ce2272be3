import { Priority } from '../directory/model/service.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import {
  findCandidates,
  maxEntriesPerTerm,
  type SearchResultWithCost,
  sumSearchCosts,
  type TermGroup,
  type TicketSearchCost,
  type TicketSearchDeps,
  type TicketSearchRange,
} from './search.ts';
import { listFacetValues } from './search-terms.ts';

/** Number of tickets in a search result, in total and by status and priority. */
export type TicketCount = {
  total: number;
  /** False if the search result has more tickets than `total`, because the count stopped at its limit. */
  isComplete: boolean;
  byStatus: Partial<Record<TicketStatus, number>>;
  byPriority: Partial<Record<Priority, number>>;
};

export type CountTicketsDeps = Pick<TicketSearchDeps, 'posted'> & {
  /** Returns the index terms of the tickets, in any order. Tickets that are not indexed are omitted. */
  terms(codes: readonly TicketCode[]): Promise<SearchResultWithCost<string[][]>>;
};

/** Maximum number of tickets that one request counts. */
const maxCountedTickets = 10_000;

const countValues = <Value extends string>(
  values: readonly Value[],
  all: readonly string[],
): Partial<Record<Value, number>> => {
  const amounts = Map.groupBy(all, (value) => value);
  const counted: Partial<Record<Value, number>> = {};
  for (const value of values) {
    const amount = amounts.get(value)?.length;
    if (amount) counted[value] = amount;
  }
  return counted;
};

/** Counts tickets, each given by its index terms. */
export function countByTerms(
  tickets: readonly (readonly string[])[],
  isComplete: boolean,
): TicketCount {
  const listValues = (name: 'status' | 'priority') =>
    tickets.flatMap((terms) => listFacetValues(terms, name));
  return {
    total: tickets.length,
    isComplete,
    byStatus: countValues(TicketStatus.options, listValues('status')),
    byPriority: countValues(Priority.options, listValues('priority')),
  };
}

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
    .map((place) => TicketCode.parse(place.slice(-10)));
  const { found, cost: spent } = await ports.terms(codes);
  const counted = found.filter((terms) => {
    const own = new Set(terms);
    return groups.every((group) => group.some((term) => own.has(term))) && mayKnow(terms);
  });
  const isComplete = leading.isAll && candidates.length <= maxCountedTickets;
  return { count: countByTerms(counted, isComplete), cost: sumSearchCosts(cost, spent) };
}
