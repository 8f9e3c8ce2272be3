import type { Ticket } from '../ticket/model/ticket.ts';

/** DynamoDB read units that a search consumed and number of items that it read. */
export type TicketSearchCost = { readUnits: number; items: number };
export type SearchResultWithCost<T> = { found: T; cost: TicketSearchCost };

/**
 * Position in search results, which are sorted newest first. It consists of opening time and ticket code:
 * `2021-12-03T01:00:00.000Z#4821937056`.
 */
type SearchPosition = string;

/**
 * Period in which the tickets to find were opened, with `from` inclusive and `to` exclusive, and the position after which
 * the search continues.
 */
export type TicketSearchRange = {
  from?: Date | undefined;
  to?: Date | undefined;
  after?: SearchPosition | undefined;
};

export type SearchTermPostings = {
  /** Positions of the tickets that have the index term, newest first. */
  places: SearchPosition[];
  /** True if the time range contains no further tickets with the index term. */
  isAll: boolean;
};

export type TicketSearchDeps = {
  posted(term: string, span: TicketSearchRange): Promise<SearchResultWithCost<SearchTermPostings>>;
  read(places: readonly SearchPosition[]): Promise<SearchResultWithCost<Ticket[]>>;
};

export type TicketSearchPage = {
  tickets: Ticket[];
  next?: SearchPosition | undefined;
  cost: TicketSearchCost;
};

const pageSize = 20;
/** Maximum number of tickets read for one page of search results. The next page continues after them. */
export const maxTicketsReadPerSearch = 60;

export const zeroSearchCost: TicketSearchCost = { readUnits: 0, items: 0 };

export function sumSearchCosts(...costs: readonly TicketSearchCost[]): TicketSearchCost {
  return {
    readUnits: costs.reduce((sum, { readUnits }) => sum + readUnits, 0),
    items: costs.reduce((sum, { items }) => sum + items, 0),
  };
}

/**
 * Returns the oldest position that the loaded part of an index term's ticket list covers. Whether older tickets have the
 * term is unknown.
 */
const getOldestKnownPosition = ({ places, isAll }: SearchTermPostings): SearchPosition =>
  isAll ? '' : (places.at(-1) ?? '');

/**
 * Compares the ticket lists of two index terms, so that the list that is best to iterate over comes first: complete lists
 * before partial ones, shorter complete lists before longer ones, and partial lists that go back further before others.
 */
const compareRarestFirst = (a: SearchTermPostings, b: SearchTermPostings): number => {
  if (a.isAll !== b.isAll) return a.isAll ? -1 : 1;
  return a.isAll
    ? a.places.length - b.places.length
    : getOldestKnownPosition(a) < getOldestKnownPosition(b)
      ? -1
      : 1;
};

const listCandidates = (
  leading: SearchTermPostings,
  others: readonly SearchTermPostings[],
): SearchPosition[] => {
  const known = others.map((list) => ({
    has: new Set(list.places),
    downTo: getOldestKnownPosition(list),
  }));
  return leading.places.filter((place) =>
    known.every(({ has, downTo }) => has.has(place) || place < downTo),
  );
};

type CandidateWalk = { places: SearchPosition[]; matches(ticket: Ticket): boolean };

/**
 * Reads candidate tickets in batches until a page of search results is full. Also returns the position at which reading
 * stopped.
 */
const readCandidates = async (
  { places, matches }: CandidateWalk,
  read: TicketSearchDeps['read'],
) => {
  const tickets: Ticket[] = [];
  const costs: TicketSearchCost[] = [];
  let at = 0;
  while (at < Math.min(places.length, maxTicketsReadPerSearch) && tickets.length < pageSize) {
    const some = places.slice(
      at,
      Math.min(at + pageSize - tickets.length, maxTicketsReadPerSearch),
    );
    const { found, cost } = await read(some);
    tickets.push(...found.filter(matches));
    costs.push(cost);
    at += some.length;
  }
  return {
    tickets,
    cost: sumSearchCosts(...costs),
    last: places[at - 1],
    isEnd: at >= places.length,
  };
};

type TermSearch = {
  terms: readonly string[];
  span: TicketSearchRange;
  matches(ticket: Ticket): boolean;
  /**
   * Index term over whose tickets the search iterates even if another term is rarer. Every page cursor is therefore the
   * position of a ticket with this term.
   */
  lead?: string | undefined;
};

/**
 * Returns the tickets that have all index terms, newest first. Reads a bounded part of each term's ticket list, iterates
 * over the shortest list, and excludes tickets that another list lacks. Terms whose lists don't go back far enough are
 * checked on the tickets themselves.
 */
export async function searchTickets(
  { terms, span, matches, lead }: TermSearch,
  ports: TicketSearchDeps,
): Promise<TicketSearchPage> {
  const lists = await Promise.all(terms.map((term) => ports.posted(term, span)));
  const leads = lead === undefined ? -1 : terms.indexOf(lead);
  const first = lists.filter((_, at) => at === leads).map(({ found }) => found);
  const others = lists.filter((_, at) => at !== leads).map(({ found }) => found);
  const [leading, ...rest] = [...first, ...others.toSorted(compareRarestFirst)];
  const spent = lists.map(({ cost }) => cost);
  if (!leading) return { tickets: [], cost: zeroSearchCost };
  const walk = await readCandidates({ places: listCandidates(leading, rest), matches }, ports.read);
  const { tickets, isEnd } = walk;
  const cost = sumSearchCosts(...spent, walk.cost);
  if (!isEnd) return { tickets, next: walk.last, cost };
  return { tickets, next: leading.isAll ? undefined : leading.places.at(-1), cost };
}
