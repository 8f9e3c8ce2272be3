import * as z from 'zod';
import { SearchAnswer } from '../../core/contract/figures-answers.ts';
import { type Found, findTickets, phoneIn } from '../../core/search/find-tickets.ts';
import { FoundPlace, factsAsked, searchFields, spanAsked } from '../../core/search/question.ts';
import { factTerm } from '../../core/search/terms.ts';
import { access } from '../../core/staff/access.ts';
import { accessBy } from '../../core/staff/access-log.ts';
import { reaches, type SignedIn, ticketFor } from '../../core/staff/signed-in.ts';
import { json, problem, type Reply, retryLater } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { lookups } from './caller-routes.ts';
import { cursorFor, cursorOf } from './cursor.ts';
import { excerptOf } from './list-work.ts';
import { listedTold } from './listed-told.ts';
import { inQuery, type Read, readBody, readQuery } from './read-request.ts';
import { recordListed } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-door.ts';
import { takersOf } from './takers.ts';

const fields = { ...searchFields, cursor: cursorFor(FoundPlace).optional() };
const InQuery = inQuery(fields);
const InBody = z.strictObject(fields);
type Question = z.infer<typeof InBody>;

/** Returns true if the member may search by phone number, which requires the right to look up callers. */
const mayAskByPhone = ({ role }: SignedIn): boolean =>
  access.get('POST /api/staff/callers')?.[role] === 'any';

/**
 * Returns true if the member may see the search cost. It counts hidden tickets too, so it is limited to roles that see all
 * tickets.
 */
const mayKnowCost = ({ role, unit }: SignedIn): boolean =>
  unit === undefined && (role === 'supervisor' || role === 'administrator');

const toldFound = async (
  { by, tickets, next, cost }: Found,
  member: SignedIn,
  services: StaffServices,
) => {
  const takerOf = await takersOf(tickets, services.members);
  const now = services.now();
  return {
    by,
    tickets: tickets.map((ticket) => ({
      ...listedTold({ ...ticket, excerpt: excerptOf(ticket) }, now, takerOf(ticket)),
      unit: ticket.unit,
      unitName: ticket.unitName,
    })),
    next: next && cursorOf(next),
    ...(mayKnowCost(member) && { cost }),
  };
};

/** Writes an access log entry for each ticket that was found by phone number. */
const noteFound = async ({ by, tickets }: Found, member: SignedIn, services: StaffServices) => {
  if (by !== 'phone') return;
  const at = services.now();
  await Promise.all(
    tickets.map(({ code }) =>
      services.accessLog.note(accessBy(member, { code, kind: 'found-by-number', at })),
    ),
  );
};

const tooMany = async ({ lang }: Request, { sub }: SignedIn, services: StaffServices) => {
  const taken = await services.attempts.take(`callers#${sub}`, lookups);
  return taken.kind === 'too-many'
    ? retryLater(problem(429, 'too-many-lookups', lang), taken.retryAt, services.now())
    : undefined;
};

const answered = async (
  request: Request,
  question: Question,
  member: SignedIn,
  services: StaffServices,
): Promise<Reply> => {
  const own = member.reach === 'own-unit' ? member.unit : undefined;
  const asked = { ...question, unit: question.unit ?? own };
  if (!reaches(member, [asked.unit])) return problem(404, 'no-such-unit', request.lang);
  const facts = factsAsked(asked);
  if (asked.q === '' && facts.length === 0) {
    const errors = [{ field: 'q', problem: 'search-required' as const }];
    return problem(400, 'invalid', request.lang, { errors });
  }
  const isPhone = mayAskByPhone(member) && phoneIn(asked.q) !== undefined;
  const refused = isPhone ? await tooMany(request, member, services) : undefined;
  if (refused) return refused;
  const then = { directory: await services.directory(), now: services.now() };
  const found = await findTickets(
    {
      text: asked.q,
      facts,
      lead: own && factTerm.unit(own),
      span: spanAsked(asked, question.cursor),
      mayAskByPhone: isPhone,
      mayKnow: (ticket) => ticketFor(member, ticket, then) !== undefined,
    },
    { ...services.search, directory: services.directory, keyed: services.secret },
  );
  await noteFound(found, member, services);
  await recordListed('search', found.tickets, member, services);
  return json(200, await toldFound(found, member, services));
};

const searchBy =
  (read: (request: Request) => Read<Question>): StaffRoute['answer'] =>
  async (request, member, services) => {
    const question = read(request);
    return question.kind === 'refused'
      ? question.reply
      : answered(request, question.value, member, services);
  };

const answers = { 200: SearchAnswer };
const problems = { 404: ['no-such-unit'], 429: ['too-many-lookups'] } as const;

/**
 * Search routes. Both accept the same fields; phone numbers belong in the POST body, because URLs are stored in browser
 * histories and logs.
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
