import type { Directory } from '../directory/model/directory.ts';
import { parsePhoneNumber } from '../text/phone-number.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { TypedTicketCode } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { computeHmacHex } from '../ticket/read/compute-hmac.ts';
import { replaceUnitNameByArea } from './area-of-unit-name.ts';
import {
  maxTicketsReadPerSearch,
  type SearchResultWithCost,
  type SearchTermPostings,
  searchTickets,
  sumSearchCosts,
  type TicketSearchCost,
  type TicketSearchDeps,
  type TicketSearchPage,
  type TicketSearchRange,
  zeroSearchCost,
} from './search.ts';
import { extractSearchTerms } from './search-terms.ts';
import { extractSearchWords } from './search-words.ts';

export type FindTicketsDeps = TicketSearchDeps & {
  /** Returns the tickets whose caller's phone number has this HMAC, newest first. */
  byCaller(
    callerHash: string,
    span: TicketSearchRange,
  ): Promise<SearchResultWithCost<SearchTermPostings>>;
  directory(): Promise<Directory>;
  getHmac(): Promise<Hmac>;
};

export type TicketSearchQuery = {
  /** Search input: a ticket code, a phone number, or words. */
  text: string;
  /** Index terms for the search filters that the reader selected. */
  facts: string[];
  /**
   * Index term that limits the search to tickets the reader may see, such as those of the reader's unit. Neither results nor
   * page cursors reveal other tickets.
   */
  lead?: string | undefined;
  span: TicketSearchRange;
  /** True if the reader may search by phone number. */
  mayAskByPhone: boolean;
  /** Returns whether the reader may see the ticket. Other tickets are omitted from the results. */
  mayKnow(ticket: Ticket): boolean;
};

export type TicketSearchResult = TicketSearchPage & { by: 'code' | 'phone' | 'words' };

const maxQueryWords = 8;

const isWithin = ({ openedAt }: Ticket, { from, to }: TicketSearchRange): boolean =>
  (!from || openedAt >= from) && (!to || openedAt < to);

type Match = (ticket: Ticket) => boolean;

const findTicketByCode = async (
  { text }: TicketSearchQuery,
  matches: Match,
  ports: FindTicketsDeps,
): Promise<TicketSearchResult | undefined> => {
  const code = TypedTicketCode.safeParse(text).data;
  if (!code) return undefined;
  const { found, cost } = await ports.read([code]);
  return { by: 'code', tickets: found.filter(matches), cost };
};

/** Returns the normalized phone number if the text is a phone number. */
export function parseSearchedPhone(text: string): string | undefined {
  return /^[\d\s.+()-]{8,24}$/.test(text.normalize('NFKC'))
    ? parsePhoneNumber(text)?.value
    : undefined;
}

const compareNewestFirst = (a: Ticket, b: Ticket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

/**
 * Finds tickets by the caller's phone number. Searches the number's HMACs under all versions of the hotline's secret,
 * because older tickets have HMACs under older versions.
 */
const findTicketsByPhone = async (
  { text, span, mayAskByPhone }: TicketSearchQuery,
  matches: Match,
  ports: FindTicketsDeps,
): Promise<TicketSearchResult | undefined> => {
  const phone = mayAskByPhone ? parseSearchedPhone(text) : undefined;
  if (!phone) return undefined;
  const hmac = await ports.getHmac();
  const lists = await Promise.all(
    [hmac.version, ...hmac.otherVersions].map((version) =>
      ports.byCaller(computeHmacHex('caller', phone, hmac, version), span),
    ),
  );
  const places = lists.flatMap(({ found }) => found.places).slice(0, maxTicketsReadPerSearch);
  const { found, cost } = await ports.read(places);
  return {
    by: 'phone',
    tickets: found.filter(matches).toSorted(compareNewestFirst),
    cost: sumSearchCosts(...lists.map((list) => list.cost), cost),
  };
};

const hasTickets = (result: TicketSearchResult | undefined): boolean =>
  (result?.tickets.length ?? 0) > 0;

const sumResultCosts = (...all: (TicketSearchResult | undefined)[]): TicketSearchCost =>
  sumSearchCosts(...all.map((ticketSearchResult) => ticketSearchResult?.cost ?? zeroSearchCost));

/**
 * Searches tickets by ticket code, then by phone number, then by words. Returns the first non-empty result. `cost` covers all
 * of these searches.
 */
export async function findTickets(
  query: TicketSearchQuery,
  ports: FindTicketsDeps,
): Promise<TicketSearchResult> {
  const { text, facts, lead, span, mayKnow } = query;
  const directory = await ports.directory();
  const matching =
    (terms: readonly string[]): Match =>
    (ticket) => {
      const own = new Set(extractSearchTerms(ticket, directory));
      return isWithin(ticket, span) && mayKnow(ticket) && terms.every((term) => own.has(term));
    };
  const one = await findTicketByCode(query, matching(facts), ports);
  if (one && hasTickets(one)) return one;
  const phoneResult = await findTicketsByPhone(query, matching(facts), ports);
  if (phoneResult && hasTickets(phoneResult))
    return { ...phoneResult, cost: sumResultCosts(one, phoneResult) };
  const words = extractSearchWords(replaceUnitNameByArea(text, directory)).slice(0, maxQueryWords);
  const isOnlyFilters = text === '';
  if (words.length === 0 && !isOnlyFilters) {
    return { by: 'words', tickets: [], cost: sumResultCosts(one, phoneResult) };
  }
  const terms = [...new Set([...words, ...facts])];
  const searched = await searchTickets({ terms, span, matches: matching(terms), lead }, ports);
  return {
    by: 'words',
    ...searched,
    cost: sumSearchCosts(searched.cost, sumResultCosts(one, phoneResult)),
  };
}
