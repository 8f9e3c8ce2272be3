import {
  IdentityRevealRequestsResponse,
  TicketAccessLogResponse,
  TicketIdentityRevealRequestsResponse,
} from '../../core/contract/identity-responses.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { toPersonKey } from '../../core/directory/people.ts';
import { toTopicQuestionLang } from '../../core/directory/topic-question.ts';
import type { Lang } from '../../core/messages/lang.ts';
import {
  AccessLogCursor,
  type AccessLogEntry,
  shortenPersonHash,
} from '../../core/staff/access-log.ts';
import {
  evaluateIdentityRevealPermission,
  type IdentityRevealRequest,
  isIdentityRevealRequestActive,
} from '../../core/staff/identity-reveal.ts';
import type { StaffMember } from '../../core/staff/member.ts';
import {
  findIdentityRevealWarning,
  type IdentityRevealWarning,
} from '../../core/staff/reveal-warning.ts';
import { getTicketIfVisible, type SignedInMember } from '../../core/staff/signed-in-member.ts';
import { findActionReason } from '../../core/ticket/action-reason.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { accessLogLabels } from '../../i18n/staff.ts';
import { sha256 } from '../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { createCursorSchema, encodeCursor } from './cursor.ts';
import type { StaffApiDeps } from './deps.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import { toIdentityRevealWarningResponse } from './role-grant-response.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadStaffNames, type StaffNamesBySub } from './staff-names.ts';
import { createQuerySchema, validateQuery } from './validate-request.ts';

const AccessLogQuery = createQuerySchema({
  cursor: createCursorSchema(AccessLogCursor, 200).optional(),
});

type Reader = { names: StaffNamesBySub; directory: Directory; lang: Lang };

const getReasonName = (
  reason: string | undefined,
  at: Date,
  { directory, lang }: Omit<Reader, 'names'>,
): string | undefined =>
  reason && findActionReason(directory, 'reveal', reason, at)?.name[toTopicQuestionLang(lang)];

/** Returns the name of the person to whom an officer link was sent, if the directory still contains that person. */
const getLinkOwner = (
  { unit, post, person }: AccessLogEntry['by'],
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
  { at, kind, by: { person, ...by }, reason, text, asker }: AccessLogEntry,
  reader: Reader,
) => ({
  at: toHotlineTime(at),
  kind,
  label: accessLogLabels[reader.lang][kind],
  by: {
    ...by,
    name: by.sub ? reader.names.get(by.sub) : getLinkOwner({ ...by, person }, reader),
  },
  reason,
  reasonName: getReasonName(reason, at, reader),
  text,
  asker: asker && { sub: asker, name: reader.names.get(asker) },
});

/**
 * Handles `GET /api/staff/tickets/{code}/seen`: returns who read the ticket or revealed its sender's identity, newest first.
 */
const showSeen: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const question = validateQuery(request, AccessLogQuery);
  if (question.kind === 'refused') return question.reply;
  const { accesses, next } = await services.accessLog.page(ticket.code, question.value.cursor);
  const subs = accesses.flatMap(({ by, asker }) => [by.sub ?? [], asker ?? []].flat());
  const [names, directory] = await Promise.all([
    loadStaffNames(subs, services),
    services.directory(),
  ]);
  return buildJsonReply(200, {
    code: ticket.code,
    accesses: accesses.map((access) => toAccessResponse(access, { names, directory, lang })),
    next: next && encodeCursor(next),
  });
};

type RequestReader = Reader & { now: Date; me: StaffMember | undefined };

/**
 * Returns the warning that requester and approver of a reveal might be the same person, for example because one of them
 * assigned the other's role. For a decided request, this is the stored warning. Before the decision, the signed-in member
 * is treated as the approver.
 */
const determineWarning = async (
  { sub, state, warning }: IdentityRevealRequest,
  { me, now }: Pick<RequestReader, 'me' | 'now'>,
  { members }: Pick<StaffApiDeps, 'members'>,
): Promise<IdentityRevealWarning | undefined> => {
  if (state !== 'asked') return warning;
  const asker = me?.sub === sub ? undefined : await members.find(sub);
  return me && asker && findIdentityRevealWarning(asker, me, now);
};

const toRequestView = (
  { askedAt, expiresAt, decision, ...request }: IdentityRevealRequest,
  warning: IdentityRevealWarning | undefined,
  reader: RequestReader,
) => ({
  code: request.code,
  asker: { sub: request.sub, role: request.role, name: reader.names.get(request.sub) },
  askedAt: toHotlineTime(askedAt),
  reason: request.reason,
  reasonName: getReasonName(request.reason, askedAt, reader),
  text: request.text,
  until: toHotlineTime(expiresAt),
  state: request.state,
  isOpen: isIdentityRevealRequestActive({ state: request.state, expiresAt }, reader.now),
  decision: decision && {
    ...decision,
    name: reader.names.get(decision.by),
    at: toHotlineTime(decision.at),
  },
  warning: warning && toIdentityRevealWarningResponse(warning, reader.lang),
});

const toRequestViews = async (
  requests: readonly IdentityRevealRequest[],
  { member, lang }: { member: SignedInMember; lang: Lang },
  services: StaffApiDeps,
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
      toRequestView(request, await determineWarning(request, reader, services), reader),
    ),
  );
};

/**
 * Handles `GET /api/staff/reveals`: returns reveal requests that await a decision, and approved requests that were not used
 * yet, earliest expiry first.
 */
const listIdentityReveals: StaffRoute['answer'] = async ({ lang }, member, services) => {
  const [directory, now] = [await services.directory(), services.now()];
  const waiting = await services.reveals.waiting(now);
  const known = await Promise.all(
    waiting.map(async (request) =>
      getTicketIfVisible(member, await services.tickets.find(request.code), { directory, now })
        ? [request]
        : [],
    ),
  );
  return buildJsonReply(200, {
    requests: await toRequestViews(known.flat(), { member, lang }, services),
  });
};

/**
 * Handles `GET /api/staff/tickets/{code}/reveal`: returns whether the member may reveal the sender's identity, and the
 * existing requests.
 */
const showIdentityReveals: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const { code } = ticket;
  const right = evaluateIdentityRevealPermission(
    member,
    ticket,
    (await services.tickets.history(code))?.events ?? [],
  );
  const requests = right === 'two-persons' ? await services.reveals.onTicket(code) : [];
  return buildJsonReply(200, {
    code,
    right,
    requests: await toRequestViews(requests, { member, lang }, services),
  });
};

export const accessLogRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/seen',
    contract: {
      query: AccessLogQuery,
      answers: { 200: TicketAccessLogResponse },
      problems: { 404: ['not-found'] },
    },
    answer: showSeen,
  },
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/reveal',
    contract: {
      answers: { 200: TicketIdentityRevealRequestsResponse },
      problems: { 404: ['not-found'] },
    },
    answer: showIdentityReveals,
  },
  {
    method: 'GET',
    path: '/api/staff/reveals',
    contract: { answers: { 200: IdentityRevealRequestsResponse } },
    answer: listIdentityReveals,
  },
];
