import {
  IdentityRevealRequestResponse,
  SenderIdentityResponse,
} from '../../../core/contract/staff/identity-responses.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  IdentityRevealDecisionInput,
  type IdentityRevealRequest,
  IdentityRevealRequestInput,
} from '../../../core/staff/access/identity-reveal.ts';
import {
  decideIdentityReveal,
  type RevealIdentityResult,
  redeemIdentityReveal,
  revealIdentity,
} from '../../../core/staff/access/reveal-identity.ts';
import { accessRules, ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { incrementMetric } from '../../runtime/metric.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { toIdentityRevealWarningResponse } from '../reply/role-grant-response.ts';
import { type StaffEndpoint, type TicketPath, ticketEndpoint } from '../staff-endpoint.ts';
import type { StaffEntryDeps } from '../staff-entry-deps.ts';
import type { StaffServices } from '../staff-services.ts';

export type IdentityRevealApiDeps = StaffEntryDeps &
  Pick<StaffServices, 'accessLog' | 'reveals' | 'unsealIdentity'>;

const revealServiceNames = [
  ...(['tickets', 'accessLog', 'members', 'reveals'] as const),
  ...(['unsealIdentity', 'directory', 'now'] as const),
] as const;

/** Converts a pending or approved reveal request to its API response. */
const toIdentityRevealRequestResponse = (
  { code, sub, state, reason, expiresAt, warning }: IdentityRevealRequest,
  lang: Lang,
) => ({
  code,
  asker: sub,
  state,
  reason,
  until: toHotlineTime(expiresAt),
  warning: warning && toIdentityRevealWarningResponse(warning, lang),
});

type RevealedIdentity = Extract<RevealIdentityResult, { kind: 'revealed' }>;

const toIdentityReply = (code: TicketCode, { identity }: RevealedIdentity): HttpReply => {
  incrementMetric('IdentitiesOpened', 1, { ticket: code });
  return buildJsonReply(200, { code, identity });
};

/**
 * Returns the sender's identity. For violations and complaints about units, requests a second person's approval instead.
 */
const requestIdentityReveal = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/reveal',
  summary: { vi: 'Yêu cầu mở danh tính', en: 'Request to reveal the identity' },
  access: accessRules.identityRequesters,
  body: IdentityRevealRequestInput,
  answers: { 200: SenderIdentityResponse, 202: IdentityRevealRequestResponse },
  problems: ['not-for-your-unit', 'no-identity'],
  needs: revealServiceNames,
  answer: async (request, member, services) => {
    const { lang, ticket } = request;
    const outcome = await revealIdentity(ticket, member, request.body, services);
    switch (outcome.kind) {
      case 'revealed':
        return toIdentityReply(ticket.code, outcome);
      case 'asked':
        return buildJsonReply(202, toIdentityRevealRequestResponse(outcome.request, lang));
      case 'not-for-your-unit':
      case 'no-identity':
        return buildProblemReply(outcome.kind, lang);
      case 'reason-unknown':
        return buildProblemReply('invalid', lang, {
          errors: [{ field: 'reason', problem: outcome.kind }],
        });
    }
  },
});

/** Declares an endpoint that records the second person's decision about a reveal request. */
const decisionEndpoint = (
  verdict: 'approved' | 'refused',
  declaration: Pick<StaffEndpoint, 'summary'> & { path: TicketPath },
) =>
  ticketEndpoint({
    ...declaration,
    method: 'POST',
    access: accessRules.supervisors,
    body: IdentityRevealDecisionInput,
    answers: { 200: IdentityRevealRequestResponse },
    problems: ['no-such-request', 'another-must-approve'],
    needs: revealServiceNames,
    answer: async ({ ticket, body, lang }, member, services) => {
      const outcome = await decideIdentityReveal(verdict, ticket, member, body, services);
      return outcome.kind === 'decided'
        ? buildJsonReply(200, toIdentityRevealRequestResponse(outcome.request, lang))
        : buildProblemReply(outcome.kind, lang);
    },
  });

const approveIdentityReveal = decisionEndpoint('approved', {
  path: '/api/staff/tickets/{code}/reveal/approve',
  summary: { vi: 'Duyệt mở danh tính', en: 'Approve an identity request' },
});
const refuseIdentityReveal = decisionEndpoint('refused', {
  path: '/api/staff/tickets/{code}/reveal/refuse',
  summary: { vi: 'Từ chối mở danh tính', en: 'Reject an identity request' },
});

/** Returns the identity to the requester after approval. Each approval works only once. */
const useApprovedIdentityReveal = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/reveal/open',
  summary: { vi: 'Mở danh tính', en: 'Reveal the identity' },
  access: ticketPartAccess.identity,
  answers: { 200: SenderIdentityResponse },
  problems: ['no-such-request', 'not-approved'],
  needs: revealServiceNames,
  answer: async (request, member, services) => {
    const { lang, ticket } = request;
    const outcome = await redeemIdentityReveal(ticket, member, services);
    switch (outcome.kind) {
      case 'revealed':
        return toIdentityReply(ticket.code, outcome);
      case 'not-approved':
        return buildProblemReply(outcome.kind, lang, {
          more: toIdentityRevealRequestResponse(outcome.request, lang),
        });
      case 'no-such-request':
        return buildProblemReply(outcome.kind, lang);
    }
  },
});

export const identityRevealRoutes: StaffEndpoint<IdentityRevealApiDeps>[] = [
  requestIdentityReveal,
  approveIdentityReveal,
  refuseIdentityReveal,
  useApprovedIdentityReveal,
];
