import * as z from 'zod';
import { consumeRateLimits } from '../../../../core/access/rate-limit.ts';
import { TicketSearchResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import {
  findTickets,
  isPhoneNumber,
  parseSearchedPhone,
  type TicketSearchResult,
} from '../../../../core/search/find-tickets.ts';
import {
  checkSettlementPeriod,
  listSearchConditions,
  TicketSearchCursor,
  ticketSearchParamsShape,
  toTicketSearchRange,
} from '../../../../core/search/search-params.ts';
import { facetTermBuilders } from '../../../../core/search/search-terms.ts';
import { buildStaffAccessLogEntry } from '../../../../core/staff/access/access-log.ts';
import { screenAccess } from '../../../../core/staff/members/access-rules.ts';
import {
  isInScope,
  isTicketVisible,
  type SignedInMember,
} from '../../../../core/staff/members/signed-in-member.ts';
import { getTextExcerpt } from '../../../../core/text/text-excerpt.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { callerLookupLimit, findCaller } from '../../desk/caller-routes.ts';
import { createCursorSchema, encodeCursor } from '../../reply/cursor.ts';
import { logListedTickets } from '../../reply/log-listed-tickets.ts';
import { loadTicketTakers } from '../../reply/ticket-takers.ts';
import { toListedTicketResponse } from '../../reply/to-listed-ticket-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../../staff-endpoint.ts';
import { createQuerySchema } from '../../validate-request.ts';

const fields = {
  ...ticketSearchParamsShape,
  cursor: createCursorSchema(TicketSearchCursor).optional(),
};
const SearchQueryParams = createQuerySchema(fields).superRefine(checkSettlementPeriod);
const SearchBody = z
  .strictObject({
    ...fields,
    /** Number of tickets per page: 100 to export a list, 0 only to count it. */
    pageSize: z.int().min(0).max(100).optional(),
    /** Whether the response contains the number of all tickets found. */
    isCounted: z.boolean().optional(),
  })
  .superRefine(checkSettlementPeriod);
type SearchInput = z.infer<typeof SearchBody>;

const searchServiceNames = [
  ...(['search', 'members', 'directory', 'attempts'] as const),
  ...(['accessLog', 'listings', 'secret', 'now'] as const),
] as const;

/** Returns true if the member may search by phone number, which requires the permission for caller look-ups. */
const mayAskByPhone = ({ role }: SignedInMember): boolean => findCaller.access[role] === 'any';

/**
 * Returns true if the member may see the search cost. The cost includes hidden tickets, so only roles that see all tickets
 * may see it.
 */
const mayKnowCost = ({ role, unit }: SignedInMember): boolean =>
  unit === undefined && (role === 'supervisor' || role === 'administrator');

const toSearchResponse = async (
  { by, tickets, next, cost, count }: TicketSearchResult,
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'members' | 'directory' | 'now'>,
) => {
  const takerOf = await loadTicketTakers(tickets, services.members);
  const directoryAt = { directory: await services.directory(), now: services.now() };
  return {
    by,
    tickets: tickets.map((ticket) => ({
      ...toListedTicketResponse(
        { ...ticket, excerpt: getTextExcerpt(ticket) },
        directoryAt,
        takerOf(ticket),
      ),
      unit: ticket.unit,
      unitName: ticket.unitName,
      channel: ticket.channel,
    })),
    next: next && encodeCursor(next),
    count,
    ...(mayKnowCost(member) && { cost }),
  };
};

/** Writes an access log entry for each ticket that was found by phone number. */
const logFoundTickets = async (
  { by, tickets }: TicketSearchResult,
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'now' | 'accessLog'>,
) => {
  if (by !== 'phone') return;
  const at = services.now();
  await Promise.all(
    tickets.map(({ code }) =>
      services.accessLog.note(
        buildStaffAccessLogEntry(member, { code, kind: 'found-by-number', at }),
      ),
    ),
  );
};

/** Limit for counting search results per account, because a count reads the matches of the whole period. */
const countLimit = { maxAttempts: 120, withinMinutes: 10 };

/** Returns a 429 response if the member has exceeded the limit for searches by phone number or for counts. */
const refuseAboveLimit = async (
  { lang }: Pick<HttpRequest, 'lang'>,
  { sub }: SignedInMember,
  { isPhone, isCounted }: { isPhone: boolean; isCounted: boolean | undefined },
  { attempts, now }: Pick<StaffApiDeps, 'now' | 'attempts'>,
) => {
  const retryAt = await consumeRateLimits(attempts, [
    ...(isPhone ? [{ bucket: `callers#${sub}`, limit: callerLookupLimit }] : []),
    ...(isCounted ? [{ bucket: `search-counts#${sub}`, limit: countLimit }] : []),
  ]);
  return retryAt && withRetryAfter(buildProblemReply('too-many-lookups', lang), retryAt, now());
};

const buildSearchReply = async (
  request: Pick<HttpRequest, 'lang'>,
  question: SearchInput,
  member: SignedInMember,
  services: Pick<StaffApiDeps, (typeof searchServiceNames)[number]>,
): Promise<HttpReply> => {
  const own = member.scope === 'own-unit' ? member.unit : undefined;
  const query = { ...question, unit: question.unit ?? own };
  if (!isInScope(member, [query.unit])) return buildProblemReply('no-such-unit', request.lang);
  const isPhone = mayAskByPhone(member) && parseSearchedPhone(query.q) !== undefined;
  const limited = { isPhone, isCounted: query.isCounted };
  const refused = await refuseAboveLimit(request, member, limited, services);
  if (refused) return refused;
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const result = await findTickets(
    {
      text: query.q,
      groups: listSearchConditions(query, directoryAt),
      lead: own && facetTermBuilders.unit(own),
      span: toTicketSearchRange(query, question.cursor),
      mayAskByPhone: isPhone,
      mayKnow: (ticket) => isTicketVisible(member, ticket, directoryAt),
      pageSize: query.pageSize,
      isCounted: query.isCounted,
    },
    { ...services.search, directory: services.directory, getHmac: services.secret },
  );
  await logFoundTickets(result, member, services);
  await logListedTickets('search', result.tickets, member, services);
  return buildJsonReply(200, await toSearchResponse(result, member, services));
};

const search = {
  access: screenAccess.search,
  answers: { 200: TicketSearchResponse },
  problems: ['no-such-unit', 'too-many-lookups'],
  needs: searchServiceNames,
} as const;

/**
 * Searches tickets by the fields in the URL. Without a field, lists all tickets that the member may see. Rejects phone
 * numbers, because logs and browser histories store URLs.
 */
const searchByUrl = staffEndpoint({
  ...search,
  problems: [...search.problems, 'phone-in-url'],
  method: 'GET',
  path: '/api/staff/search',
  summary: { vi: 'Tìm phiếu', en: 'Search tickets' },
  query: SearchQueryParams,
  answer: async (request, member, services) =>
    isPhoneNumber(request.query.q)
      ? buildProblemReply('phone-in-url', request.lang)
      : buildSearchReply(request, request.query, member, services),
});

/** Searches tickets by the fields in the body, which may be a phone number. Can also count the tickets. */
const searchByBody = staffEndpoint({
  ...search,
  method: 'POST',
  path: '/api/staff/search',
  summary: { vi: 'Tìm phiếu, cả theo số điện thoại', en: 'Search tickets, also by phone number' },
  body: SearchBody,
  answer: (request, member, services) => buildSearchReply(request, request.body, member, services),
});

export const ticketSearchRoutes: StaffEndpoint<StaffApiDeps>[] = [searchByUrl, searchByBody];
