import type { Ticket } from '../ticket/ticket.ts';

/** What looking something up took, as the table counts it. */
export type Cost = { readUnits: number; items: number };
export type Costed<T> = { found: T; cost: Cost };

/** A place in the order of search results, the newest first: `2021-12-03T01:00:00.000Z#4821937056`. */
type FoundPlace = string;

/** Opened from the one instant on and before the other, and so many at most. */
export type Span = {
  from?: Date | undefined;
  to?: Date | undefined;
  after?: FoundPlace | undefined;
};

export type Posted = {
  /** Tickets that have the term, the newest first. */
  places: FoundPlace[];
  /** Whether there are no more of that span. */
  isAll: boolean;
};

export type SearchPorts = {
  posted(term: string, span: Span): Promise<Costed<Posted>>;
  read(places: readonly FoundPlace[]): Promise<Costed<Ticket[]>>;
};

export type Searched = { tickets: Ticket[]; next?: FoundPlace | undefined; cost: Cost };

const pageSize = 20;
/** So many tickets are looked at for one page; who wants to look further asks for the next. */
export const mostRead = 60;

export const noCost: Cost = { readUnits: 0, items: 0 };

export const costOf = (...costs: readonly Cost[]): Cost => ({
  readUnits: costs.reduce((sum, { readUnits }) => sum + readUnits, 0),
  items: costs.reduce((sum, { items }) => sum + items, 0),
});

/** Down to which place the list says who has the term; below it nobody knows. */
const knownDownTo = ({ places, isAll }: Posted): FoundPlace => (isAll ? '' : (places.at(-1) ?? ''));

/** The list that leads is a whole one with the fewest tickets, or else the one that goes back furthest. */
const rarestFirst = (a: Posted, b: Posted): number => {
  if (a.isAll !== b.isAll) return a.isAll ? -1 : 1;
  return a.isAll ? a.places.length - b.places.length : knownDownTo(a) < knownDownTo(b) ? -1 : 1;
};

const candidates = (leading: Posted, others: readonly Posted[]): FoundPlace[] => {
  const known = others.map((list) => ({ has: new Set(list.places), downTo: knownDownTo(list) }));
  return leading.places.filter((place) =>
    known.every(({ has, downTo }) => has.has(place) || place < downTo),
  );
};

type Walk = { places: FoundPlace[]; matches(ticket: Ticket): boolean };

/** Reads page by page until there are enough that match, and says behind which place it stopped. */
const walked = async ({ places, matches }: Walk, read: SearchPorts['read']) => {
  const tickets: Ticket[] = [];
  const costs: Cost[] = [];
  let at = 0;
  while (at < Math.min(places.length, mostRead) && tickets.length < pageSize) {
    const some = places.slice(at, Math.min(at + pageSize - tickets.length, mostRead));
    const { found, cost } = await read(some);
    tickets.push(...found.filter(matches));
    costs.push(cost);
    at += some.length;
  }
  return { tickets, cost: costOf(...costs), last: places[at - 1], isEnd: at >= places.length };
};

type Question = {
  terms: readonly string[];
  span: Span;
  matches(ticket: Ticket): boolean;
  /** The one of the terms whose list leads whatever it costs: where the next page begins is a ticket of it. */
  lead?: string | undefined;
};

/**
 * Tickets that have every term, the newest first. Each term's list is read for a bounded way; the rarest leads, the others
 * rule out what they know not to have, and what they can't know is read on the ticket itself.
 */
export const searchTickets = async (
  { terms, span, matches, lead }: Question,
  ports: SearchPorts,
): Promise<Searched> => {
  const lists = await Promise.all(terms.map((term) => ports.posted(term, span)));
  const leads = lead === undefined ? -1 : terms.indexOf(lead);
  const first = lists.filter((_, at) => at === leads).map(({ found }) => found);
  const others = lists.filter((_, at) => at !== leads).map(({ found }) => found);
  const [leading, ...rest] = [...first, ...others.toSorted(rarestFirst)];
  const spent = lists.map(({ cost }) => cost);
  if (!leading) return { tickets: [], cost: noCost };
  const walk = await walked({ places: candidates(leading, rest), matches }, ports.read);
  const { tickets, isEnd } = walk;
  const cost = costOf(...spent, walk.cost);
  if (!isEnd) return { tickets, next: walk.last, cost };
  return { tickets, next: leading.isAll ? undefined : leading.places.at(-1), cost };
};
