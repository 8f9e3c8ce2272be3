import type { Directory } from '../directory/model/directory.ts';
import { parsePhoneNumber } from '../text/phone-number.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { TypedTicketCode } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { computeHmacHex } from '../ticket/read/compute-hmac.ts';
import type { Accusable } from '../ticket/read/units/hidden-from-units.ts';
import { replaceUnitNameByArea } from './area-of-unit-name.ts';
import { type CountTicketsDeps, countTickets } from './count-tickets.ts';
import {
  type SearchResultWithCost,
  type SearchTermPostings,
  sumSearchCosts,
  type TermGroup,
  type TicketSearchCost,
  type TicketSearchRange,
  zeroSearchCost,
} from './find-candidates.ts';
import { searchTickets, type TicketSearchDeps, type TicketSearchPage } from './search.ts';
import { extractSearchTerms, facetTermBuilders, listFacetValues } from './search-terms.ts';
import { extractSearchWords } from './search-words.ts';
import { type TicketCount, toTicketCount } from './ticket-count.ts';

export type FindTicketsDeps = TicketSearchDeps &
  CountTicketsDeps & {
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
  /** Conditions for the search filters that the reader selected. */
  groups: readonly TermGroup[];
  /**
   * Index term that limits the search to tickets the reader may see, such as those of the reader's unit. Neither results nor
   * page cursors reveal other tickets.
   */
  lead?: string | undefined;
  span: TicketSearchRange;
  /** True if the reader may search by phone number. */
  mayAskByPhone: boolean;
  /** Returns whether the reader may see the ticket. Other tickets are omitted from results and count. */
  mayKnow(ticket: Pick<Ticket, 'unit' | 'coUnits'> & Accusable): boolean;
  pageSize?: number | undefined;
  /** True if the whole result must be counted. */
  isCounted?: boolean | undefined;
};

export type TicketSearchResult = TicketSearchPage & {
  by: 'code' | 'phone' | 'words';
  count?: TicketCount | undefined;
};

/** Maximum number of tickets that a search by phone number returns. */
const maxTicketsOfCaller = 60;

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

const readPhone = (text: string) =>
  /^[\d\s.+()-]{8,24}$/.test(text.normalize('NFKC')) ? parsePhoneNumber(text) : undefined;

/** Returns the normalized phone number if the text is a phone number. */
export function parseSearchedPhone(text: string): string | undefined {
  return readPhone(text)?.value;
}

/** Returns whether the text is a phone number. Of ticket codes, only those that are also valid phone numbers count. */
export function isPhoneNumber(text: string): boolean {
  const phone = readPhone(text);
  return (
    phone !== undefined && (phone.warning === undefined || !TypedTicketCode.safeParse(text).success)
  );
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
  const positions = lists.flatMap(({ found }) => found.positions).slice(0, maxTicketsOfCaller);
  const { found, cost } = await ports.read(positions);
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

/** Returns whether the reader may see a ticket that has these index terms. */
const mayKnowTerms =
  ({ mayKnow }: TicketSearchQuery) =>
  (terms: readonly string[]): boolean =>
    mayKnow({
      unit: undefined,
      coUnits: listFacetValues(terms, 'unit'),
      accused: listFacetValues(terms, 'accused'),
      ...(terms.includes(facetTermBuilders.held()) && {
        complaintHold: { suspects: listFacetValues(terms, 'suspect') },
      }),
    });

/** Searches and counts tickets by the conditions and the words of the search text. */
const findTicketsByWords = async (
  query: TicketSearchQuery,
  { words, matching }: { words: string[]; matching(groups: readonly TermGroup[]): Match },
  ports: FindTicketsDeps,
): Promise<TicketSearchResult> => {
  const { span, lead, pageSize, isCounted } = query;
  const groups = [...words.map((word) => [word]), ...query.groups];
  const matches = matching(groups);
  const isHidden = (ticket: Ticket) => !query.mayKnow(ticket);
  const [searched, counted] = await Promise.all([
    searchTickets({ groups, span, matches, isHidden, lead, pageSize }, ports),
    isCounted
      ? countTickets({ groups, span, mayKnow: mayKnowTerms(query) }, ports)
      : { count: undefined, cost: zeroSearchCost },
  ]);
  const cost = sumSearchCosts(searched.cost, counted.cost);
  return { by: 'words', ...searched, count: counted.count, cost };
};

/**
 * Searches tickets by ticket code, then by phone number, then by words. Returns the first non-empty result. `cost` covers all
 * of these searches.
 */
export async function findTickets(
  query: TicketSearchQuery,
  ports: FindTicketsDeps,
): Promise<TicketSearchResult> {
  const { text, groups, span, mayKnow } = query;
  const directory = await ports.directory();
  const matching =
    (conditions: readonly TermGroup[]): Match =>
    (ticket) => {
      const own = new Set(extractSearchTerms(ticket, directory));
      const isMatch = conditions.every((group) => group.some((term) => own.has(term)));
      return isMatch && isWithin(ticket, span) && mayKnow(ticket);
    };
  const toWhole = (result: TicketSearchResult): TicketSearchResult => ({
    ...result,
    count: query.isCounted ? toTicketCount(result.tickets, true) : undefined,
  });
  const one = await findTicketByCode(query, matching(groups), ports);
  if (one && hasTickets(one)) return toWhole(one);
  const phoneResult = await findTicketsByPhone(query, matching(groups), ports);
  if (phoneResult && hasTickets(phoneResult))
    return toWhole({ ...phoneResult, cost: sumResultCosts(one, phoneResult) });
  const words = extractSearchWords(replaceUnitNameByArea(text, directory)).slice(0, maxQueryWords);
  const spent = sumResultCosts(one, phoneResult);
  if (words.length === 0 && text !== '') return toWhole({ by: 'words', tickets: [], cost: spent });
  const found = await findTicketsByWords(query, { words, matching }, ports);
  return { ...found, cost: sumSearchCosts(found.cost, spent) };
}
