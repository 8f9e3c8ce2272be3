import {
  RevealsResponse,
  TicketAccessesResponse,
  TicketRevealsResponse,
} from '../../core/contract/identity-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { toPersonKey } from '../../core/directory/people.ts';
import { toQuestionLang } from '../../core/directory/question.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { getAccessLabel } from '../../core/messages/wording/accesses.ts';
import {
  type AccessEntry,
  AccessLogCursor,
  shortenPersonHash,
} from '../../core/staff/access-log.ts';
import type { StaffMember } from '../../core/staff/member.ts';
import {
  evaluateRevealPermission,
  isRevealRequestActive,
  type RevealRequest,
} from '../../core/staff/reveal.ts';
import { findRevealWarning, type RevealWarning } from '../../core/staff/reveal-warning.ts';
import { getTicketIfVisible, type SignedInMember } from '../../core/staff/signed-in.ts';
import { findTicketReason } from '../../core/ticket/reason.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { sha256 } from '../runtime/random.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { toWarningResponse } from './grant-answer.ts';
import { findVisibleTicket } from './known-ticket.ts';
import { loadStaffNames, type StaffNames } from './names-of.ts';
import { querySchema, readQuery } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const Question = querySchema({ cursor: cursorSchema(AccessLogCursor, 200).optional() });

type Reader = { names: StaffNames; directory: Directory; lang: Lang };

const reasonName = (
  reason: string | undefined,
  at: Date,
  { directory, lang }: Omit<Reader, 'names'>,
): string | undefined =>
  reason && findTicketReason(directory, 'reveal', reason, at)?.name[toQuestionLang(lang)];

/** Returns the name of the person to whom an officer link was sent, if the directory still contains that person. */
const linkOwner = (
  { unit, post, person }: AccessEntry['by'],
  { directory }: Pick<Reader, 'directory'>,
): string | undefined =>
  person === undefined
    ? undefined
    : directory.people.find(
        (one) =>
          one.unit === unit &&
          one.role === post &&
          shortenPersonHash(sha256(toPersonKey(one))) === person,
      )?.name;

const toAccessResponse = (
  { at, kind, by: { person, ...by }, reason, text, asker }: AccessEntry,
  reader: Reader,
) => ({
  at: toHotlineTime(at),
  kind,
  label: getAccessLabel(kind, reader.lang),
  by: {
    ...by,
    name: by.sub ? reader.names.get(by.sub) : linkOwner({ ...by, person }, reader),
  },
  reason,
  reasonName: reasonName(reason, at, reader),
  text,
  asker: asker && { sub: asker, name: reader.names.get(asker) },
});

/**
 * Handles `GET /api/staff/tickets/{code}/seen`: returns who read the ticket or revealed its sender's identity, newest first.
 */
const showSeen: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', lang);
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const { accesses, next } = await services.accessLog.page(ticket.code, question.value.cursor);
  const subs = accesses.flatMap(({ by, asker }) => [by.sub ?? [], asker ?? []].flat());
  const [names, directory] = await Promise.all([
    loadStaffNames(subs, services),
    services.directory(),
  ]);
  return jsonReply(200, {
    code: ticket.code,
    accesses: accesses.map((access) => toAccessResponse(access, { names, directory, lang })),
    next: next && encodeCursor(next),
  });
};

type RequestReader = Reader & { now: Date; me: StaffMember | undefined };

/**
 * Returns the warning that requester and approver of a reveal are connected, for example because one gave the other the
 * role. For a decided request, this is the stored warning. Before the decision, the signed-in member is treated as the
 * approver.
 */
const warningIn = async (
  { sub, state, warning }: RevealRequest,
  { me, now }: Pick<RequestReader, 'me' | 'now'>,
  { members }: Pick<StaffServices, 'members'>,
): Promise<RevealWarning | undefined> => {
  if (state !== 'asked') return warning;
  const asker = me?.sub === sub ? undefined : await members.find(sub);
  return me && asker && findRevealWarning(asker, me, now);
};

const toRequestView = (
  { askedAt, expiresAt, decision, ...request }: RevealRequest,
  warning: RevealWarning | undefined,
  reader: RequestReader,
) => ({
  code: request.code,
  asker: { sub: request.sub, role: request.role, name: reader.names.get(request.sub) },
  askedAt: toHotlineTime(askedAt),
  reason: request.reason,
  reasonName: reasonName(request.reason, askedAt, reader),
  text: request.text,
  until: toHotlineTime(expiresAt),
  state: request.state,
  isOpen: isRevealRequestActive({ state: request.state, expiresAt }, reader.now),
  decision: decision && {
    ...decision,
    name: reader.names.get(decision.by),
    at: toHotlineTime(decision.at),
  },
  warning: warning && toWarningResponse(warning, reader.lang),
});

const requestViews = async (
  requests: readonly RevealRequest[],
  { member, lang }: { member: SignedInMember; lang: Lang },
  services: StaffServices,
) => {
  const subs = requests.flatMap(({ sub, decision }) => [sub, ...(decision ? [decision.by] : [])]);
  const [names, directory, me] = await Promise.all([
    loadStaffNames(subs, services),
    services.directory(),
    services.members.find(member.sub),
  ]);
  const reader = { names, directory, lang, now: services.now(), me };
  return Promise.all(
    requests.map(async (request) =>
      toRequestView(request, await warningIn(request, reader, services), reader),
    ),
  );
};

/**
 * Handles `GET /api/staff/reveals`: returns reveal requests that await a decision, and approved requests that were not used
 * yet, earliest expiry first.
 */
const listReveals: StaffRoute['answer'] = async ({ lang }, member, services) => {
  const [directory, now] = [await services.directory(), services.now()];
  const waiting = await services.reveals.waiting(now);
  const known = await Promise.all(
    waiting.map(async (request) =>
      getTicketIfVisible(member, await services.tickets.find(request.code), { directory, now })
        ? [request]
        : [],
    ),
  );
  return jsonReply(200, { requests: await requestViews(known.flat(), { member, lang }, services) });
};

/**
 * Handles `GET /api/staff/tickets/{code}/reveal`: returns whether the member may reveal the sender's identity, and the
 * existing requests.
 */
const showReveals: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', lang);
  const { code } = ticket;
  const right = evaluateRevealPermission(
    member,
    ticket,
    (await services.tickets.history(code))?.events ?? [],
  );
  const requests = right === 'two-persons' ? await services.reveals.onTicket(code) : [];
  return jsonReply(200, {
    code,
    right,
    requests: await requestViews(requests, { member, lang }, services),
  });
};

export const accessLogRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/seen',
    contract: {
      query: Question,
      answers: { 200: TicketAccessesResponse },
      problems: { 404: ['not-found'] },
    },
    answer: showSeen,
  },
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/reveal',
    contract: { answers: { 200: TicketRevealsResponse }, problems: { 404: ['not-found'] } },
    answer: showReveals,
  },
  {
    method: 'GET',
    path: '/api/staff/reveals',
    contract: { answers: { 200: RevealsResponse } },
    answer: listReveals,
  },
];
