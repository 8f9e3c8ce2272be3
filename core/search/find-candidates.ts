/** DynamoDB read units that a search consumed and number of items that it read. */
export type TicketSearchCost = { readUnits: number; items: number };
export type SearchResultWithCost<T> = { found: T; cost: TicketSearchCost };

/**
 * Position in search results, which are sorted newest first. It consists of opening time and ticket code:
 * `2021-12-03T01:00:00.000Z#4821937056`.
 */
export type SearchPosition = string;

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
  positions: SearchPosition[];
  /** True if the time range contains no further tickets with the index term. */
  isAll: boolean;
};

export type SearchTermDeps = {
  /** Returns at most `limit` positions of the tickets that have the index term. */
  posted(
    term: string,
    span: TicketSearchRange,
    limit: number,
  ): Promise<SearchResultWithCost<SearchTermPostings>>;
};

/** Alternative index terms of one search condition, of which a ticket must have at least one. */
export type TermGroup = readonly string[];

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
const getOldestKnownPosition = ({ positions, isAll }: SearchTermPostings): SearchPosition =>
  isAll ? '' : (positions.at(-1) ?? '');

/**
 * Compares the ticket lists of two index terms, so that the list that is best to iterate over comes first: complete lists
 * before partial ones, shorter complete lists before longer ones, and partial lists that go back further before others.
 */
const compareRarestFirst = (a: SearchTermPostings, b: SearchTermPostings): number => {
  if (a.isAll !== b.isAll) return a.isAll ? -1 : 1;
  return a.isAll
    ? a.positions.length - b.positions.length
    : getOldestKnownPosition(a) < getOldestKnownPosition(b)
      ? -1
      : 1;
};

/** Returns the candidates in `leading` that every other list either contains or does not go back far enough to contain. */
const listCandidates = (
  leading: SearchTermPostings,
  others: readonly SearchTermPostings[],
): SearchPosition[] => {
  const known = others.map((list) => ({
    has: new Set(list.positions),
    downTo: getOldestKnownPosition(list),
  }));
  return leading.positions.filter((position) =>
    known.every(({ has, downTo }) => has.has(position) || position < downTo),
  );
};

/** Merges the ticket lists of alternative terms, down to the position that all of them cover. */
const mergePostings = (lists: readonly SearchTermPostings[]): SearchTermPostings => {
  const [single, ...others] = lists;
  if (single && others.length === 0) return single;
  const downTo = lists.map(getOldestKnownPosition).toSorted().at(-1) ?? '';
  const positions = [...new Set(lists.flatMap((list) => list.positions))];
  return {
    positions: positions
      .filter((position) => position >= downTo)
      .toSorted((a, b) => (a < b ? 1 : -1)),
    isAll: lists.every(({ isAll }) => isAll),
  };
};

export type CandidateQuery = {
  /** Conditions that a ticket must meet. */
  groups: readonly TermGroup[];
  span: TicketSearchRange;
  /** Maximum number of index entries to read per term. */
  limit: number;
  /**
   * Index term over whose tickets the search iterates even if another term is rarer. Every page cursor is therefore the
   * position of a ticket with this term.
   */
  lead?: string | undefined;
};

/**
 * Returns the positions of the tickets that may meet all conditions, newest first. Iterates over the shortest ticket list and
 * excludes tickets that another list lacks. A list that doesn't go back far enough excludes nothing before its oldest entry.
 */
export async function findCandidates(
  { groups, span, limit, lead }: CandidateQuery,
  { posted }: SearchTermDeps,
): Promise<{ candidates: SearchPosition[]; leading: SearchTermPostings; cost: TicketSearchCost }> {
  const read = await Promise.all(
    groups.map((group) => Promise.all(group.map((term) => posted(term, span, limit)))),
  );
  const lists = read.map((group) => mergePostings(group.map(({ found }) => found)));
  const isLead = (_: unknown, at: number): boolean => groups[at]?.[0] === lead;
  const first = lead === undefined ? [] : lists.filter(isLead);
  const others = lead === undefined ? lists : lists.filter((list, at) => !isLead(list, at));
  const [leading = { positions: [], isAll: true }, ...rest] = [
    ...first,
    ...others.toSorted(compareRarestFirst),
  ];
  return {
    candidates: listCandidates(leading, rest),
    leading,
    cost: sumSearchCosts(...read.flat().map(({ cost }) => cost)),
  };
}
