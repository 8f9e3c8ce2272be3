import {
  IdentityRevealRequestsResponse,
  TicketIdentityRevealRequestsResponse,
} from '../../../core/contract/staff/identity-responses.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  evaluateIdentityRevealPermission,
  type IdentityRevealRequest,
  isIdentityRevealRequestActive,
} from '../../../core/staff/access/identity-reveal.ts';
import {
  findIdentityRevealWarning,
  type IdentityRevealWarning,
} from '../../../core/staff/access/reveal-warning.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import type { StaffMember } from '../../../core/staff/members/member.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { toIdentityRevealWarningResponse } from '../reply/role-grant-response.ts';
import { loadStaffNames } from '../reply/staff-names.ts';
import { type StaffEndpoint, staffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import { getRevealReasonName, type StaffLogReader } from '../supervision/access-log-routes.ts';

type RequestReader = StaffLogReader & { now: Date; me: StaffMember | undefined };

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
  reasonName: getRevealReasonName(request.reason, askedAt, reader),
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
  services: Pick<StaffApiDeps, 'members' | 'firstAdministrator' | 'directory' | 'now'>,
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

/** Returns reveal requests that await a decision, and approved requests that were not used yet, earliest expiry first. */
const listIdentityReveals = staffEndpoint({
  method: 'GET',
  path: '/api/staff/reveals',
  summary: { vi: 'Các lần mở danh tính', en: 'List identity requests and reveals' },
  access: screenAccess.reveals,
  answers: { 200: IdentityRevealRequestsResponse },
  needs: ['members', 'firstAdministrator', 'tickets', 'directory', 'now', 'reveals'],
  answer: async ({ lang }, member, services) => {
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
  },
});

/** Returns whether the member may reveal the sender's identity, and the existing requests. */
const showIdentityReveals = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/reveal',
  summary: { vi: 'Quyền và các yêu cầu mở danh tính', en: 'Get identity permissions and requests' },
  access: accessRules.identityRequesters,
  answers: { 200: TicketIdentityRevealRequestsResponse },
  needs: ['members', 'firstAdministrator', 'tickets', 'directory', 'now', 'reveals'],
  answer: async (request, member, services) => {
    const { lang, ticket } = request;
    const { code } = ticket;
    const right = evaluateIdentityRevealPermission(
      member,
      ticket,
      (await services.tickets.history(code))?.events ?? [],
      await services.directory(),
    );
    const requests = right === 'two-persons' ? await services.reveals.onTicket(code) : [];
    return buildJsonReply(200, {
      code,
      right,
      requests: await toRequestViews(requests, { member, lang }, services),
    });
  },
});

export const identityRevealListRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showIdentityReveals,
  listIdentityReveals,
];
