import * as z from 'zod';
import { SearchResponse } from '../../core/contract/statistics-responses.ts';
import {
  findTickets,
  parsePhone,
  type TicketSearchResult,
} from '../../core/search/find-tickets.ts';
import {
  listFilterTerms,
  SearchCursor,
  searchParamsShape,
  toSearchSpan,
} from '../../core/search/question.ts';
import { facetTerms } from '../../core/search/terms.ts';
import { routePermissions } from '../../core/staff/access.ts';
import { buildStaffAccessLogEntry } from '../../core/staff/access-log.ts';
import { getTicketIfVisible, isInScope, type SignedInMember } from '../../core/staff/signed-in.ts';
import { jsonReply, problemReply, type Reply, withRetryAfter } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { callerLookupLimit } from './caller-routes.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { excerptOf } from './list-work.ts';
import { querySchema, type RequestResult, readBody, readQuery } from './read-request.ts';
import { logListedTickets } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadTicketTakers } from './takers.ts';
import { toListedResponse } from './to-listed-response.ts';

const fields = { ...searchParamsShape, cursor: cursorSchema(SearchCursor).optional() };
const InQuery = querySchema(fields);
const InBody = z.strictObject(fields);
type Question = z.infer<typeof InBody>;

/** Returns true if the member may search by phone number, which requires the permission for caller look-ups. */
const mayAskByPhone = ({ role }: SignedInMember): boolean =>
  routePermissions.get('POST /api/staff/callers')?.[role] === 'any';

/**
 * Returns true if the member may see the search cost. The cost includes hidden tickets, so only roles that see all tickets
 * may see it.
 */
const mayKnowCost = ({ role, unit }: SignedInMember): boolean =>
  unit === undefined && (role === 'supervisor' || role === 'administrator');

const toSearchResponse = async (
  { by, tickets, next, cost }: TicketSearchResult,
  member: SignedInMember,
  services: StaffServices,
) => {
  const takerOf = await loadTicketTakers(tickets, services.members);
  const now = services.now();
  return {
    by,
    tickets: tickets.map((ticket) => ({
      ...toListedResponse({ ...ticket, excerpt: excerptOf(ticket) }, now, takerOf(ticket)),
      unit: ticket.unit,
      unitName: ticket.unitName,
    })),
    next: next && encodeCursor(next),
    ...(mayKnowCost(member) && { cost }),
  };
};

/** Writes an access log entry for each ticket that was found by phone number. */
const noteFound = async (
  { by, tickets }: TicketSearchResult,
  member: SignedInMember,
  services: StaffServices,
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

const tooMany = async ({ lang }: Request, { sub }: SignedInMember, services: StaffServices) => {
  const taken = await services.attempts.take(`callers#${sub}`, callerLookupLimit);
  return taken.kind === 'too-many'
    ? withRetryAfter(problemReply(429, 'too-many-lookups', lang), taken.retryAt, services.now())
    : undefined;
};

const answered = async (
  request: Request,
  question: Question,
  member: SignedInMember,
  services: StaffServices,
): Promise<Reply> => {
  const own = member.reach === 'own-unit' ? member.unit : undefined;
  const asked = { ...question, unit: question.unit ?? own };
  if (!isInScope(member, [asked.unit])) return problemReply(404, 'no-such-unit', request.lang);
  const facts = listFilterTerms(asked);
  if (asked.q === '' && facts.length === 0) {
    const errors = [{ field: 'q', problem: 'search-required' as const }];
    return problemReply(400, 'invalid', request.lang, { errors });
  }
  const isPhone = mayAskByPhone(member) && parsePhone(asked.q) !== undefined;
  const refused = isPhone ? await tooMany(request, member, services) : undefined;
  if (refused) return refused;
  const then = { directory: await services.directory(), now: services.now() };
  const result = await findTickets(
    {
      text: asked.q,
      facts,
      lead: own && facetTerms.unit(own),
      span: toSearchSpan(asked, question.cursor),
      mayAskByPhone: isPhone,
      mayKnow: (ticket) => getTicketIfVisible(member, ticket, then) !== undefined,
    },
    { ...services.search, directory: services.directory, keyed: services.secret },
  );
  await noteFound(result, member, services);
  await logListedTickets('search', result.tickets, member, services);
  return jsonReply(200, await toSearchResponse(result, member, services));
};

const searchBy =
  (read: (request: Request) => RequestResult<Question>): StaffRoute['answer'] =>
  async (request, member, services) => {
    const question = read(request);
    return question.kind === 'refused'
      ? question.reply
      : answered(request, question.value, member, services);
  };

const answers = { 200: SearchResponse };
const problems = { 404: ['no-such-unit'], 429: ['too-many-lookups'] } as const;

/**
 * Search routes. Both accept the same fields, but phone numbers belong in the POST body, because browser histories and logs
 * store URLs.
 */
export const searchRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/search',
    contract: { query: InQuery, answers, problems },
    answer: searchBy((request) => readQuery(request, InQuery)),
  },
  {
    method: 'POST',
    path: '/api/staff/search',
    contract: { body: InBody, answers, problems },
    answer: searchBy((request) => readBody(request, InBody)),
  },
];
