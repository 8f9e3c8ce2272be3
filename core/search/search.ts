import type { Ticket } from '../ticket/model/ticket.ts';
import {
  type CandidateQuery,
  findCandidates,
  type SearchPosition,
  type SearchResultWithCost,
  type SearchTermDeps,
  sumSearchCosts,
  type TicketSearchCost,
  zeroSearchCost,
} from './find-candidates.ts';

export type TicketSearchDeps = SearchTermDeps & {
  read(positions: readonly SearchPosition[]): Promise<SearchResultWithCost<Ticket[]>>;
};

export type TicketSearchPage = {
  tickets: Ticket[];
  next?: SearchPosition | undefined;
  cost: TicketSearchCost;
};

const defaultPageSize = 20;
/** Maximum number of tickets read in one round of a search, as a multiple of the page size. */
const maxReadsPerTicket = 3;

/**
 * Maximum number of index entries read per term in the successive rounds of a search. A common term consumes two read units in
 * the first round. Only a page that is not full yet needs the next round.
 */
const entriesPerRound = [200, 2000, 10_000] as const;
/** Maximum number of index entries that one request reads per term. */
export const maxEntriesPerTerm = entriesPerRound[2];

type CandidateWalk = {
  positions: SearchPosition[];
  matches(ticket: Ticket): boolean;
  isHidden(ticket: Ticket): boolean;
  pageSize: number;
};

const toSearchPosition = ({ openedAt, code }: Ticket): SearchPosition =>
  `${openedAt.toISOString()}#${code}`;

/**
 * Reads candidate tickets in batches until a page of search results is full. Also returns the position of the last ticket
 * that was read. Hidden tickets neither count as read nor become that position, so that they cannot be noticed.
 */
const readCandidates = async (
  { positions, matches, isHidden, pageSize }: CandidateWalk,
  read: TicketSearchDeps['read'],
) => {
  const tickets: Ticket[] = [];
  const costs: TicketSearchCost[] = [];
  const most = maxReadsPerTicket * pageSize;
  let [at, looked] = [0, 0];
  let last: SearchPosition | undefined;
  while (at < positions.length && looked < most && tickets.length < pageSize) {
    const some = positions.slice(at, at + Math.min(pageSize - tickets.length, most - looked));
    const { found, cost } = await read(some);
    const hidden = new Set(found.filter(isHidden).map(toSearchPosition));
    tickets.push(...found.filter((ticket) => matches(ticket) && !isHidden(ticket)));
    costs.push(cost);
    at += some.length;
    looked += some.length - hidden.size;
    last = some.findLast((position) => !hidden.has(position)) ?? last;
  }
  return { tickets, cost: sumSearchCosts(...costs), last, isEnd: at >= positions.length };
};

type TermSearch = Omit<CandidateQuery, 'limit'> & {
  matches(ticket: Ticket): boolean;
  /** Returns true if the ticket must not be shown to the reader. */
  isHidden(ticket: Ticket): boolean;
  pageSize?: number | undefined;
};

const searchOnce = async (
  { matches, isHidden, pageSize, ...query }: TermSearch & CandidateQuery & { pageSize: number },
  ports: TicketSearchDeps,
): Promise<TicketSearchPage> => {
  const { candidates, leading, cost: spent } = await findCandidates(query, ports);
  const walk = await readCandidates(
    { positions: candidates, matches, isHidden, pageSize },
    ports.read,
  );
  const { tickets, isEnd } = walk;
  const cost = sumSearchCosts(spent, walk.cost);
  if (!isEnd) return { tickets, next: walk.last, cost };
  return { tickets, next: leading.isAll ? undefined : leading.positions.at(-1), cost };
};

/**
 * Returns a page of the tickets that meet all conditions, newest first. Reads a bounded part of each term's ticket list. If the
 * page is not full, continues with larger parts in at most two further rounds.
 */
export async function searchTickets(
  { pageSize = defaultPageSize, span, ...search }: TermSearch,
  ports: TicketSearchDeps,
): Promise<TicketSearchPage> {
  let page: TicketSearchPage = { tickets: [], next: span.after, cost: zeroSearchCost };
  for (const limit of entriesPerRound) {
    const round = await searchOnce(
      {
        ...search,
        limit,
        span: { ...span, after: page.next },
        pageSize: pageSize - page.tickets.length,
      },
      ports,
    );
    page = {
      tickets: [...page.tickets, ...round.tickets],
      next: round.next,
      cost: sumSearchCosts(page.cost, round.cost),
    };
    if (!page.next || page.tickets.length >= pageSize) break;
  }
  return page;
}
