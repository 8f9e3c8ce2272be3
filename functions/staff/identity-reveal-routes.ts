import {
  IdentityRevealRequestResponse,
  SenderIdentityResponse,
} from '../../core/contract/identity-responses.ts';
import type { Lang } from '../../core/messages/lang.ts';
import {
  IdentityRevealDecisionInput,
  type IdentityRevealRequest,
  IdentityRevealRequestInput,
} from '../../core/staff/identity-reveal.ts';
import {
  decideIdentityReveal,
  type RevealIdentityDeps,
  type RevealIdentityResult,
  redeemIdentityReveal,
  revealIdentity,
} from '../../core/staff/reveal-identity.ts';
import type { TicketCode } from '../../core/ticket/ticket-code.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../runtime/reply.ts';
import type { HttpRequest } from '../runtime/request.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import { toIdentityRevealWarningResponse } from './role-grant-response.ts';
import type { StaffEntryDeps } from './staff-entry-deps.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

export type IdentityRevealApiDeps = StaffEntryDeps & RevealIdentityDeps;
type Route = StaffRoute<IdentityRevealApiDeps>;

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
 * Handles `POST /api/staff/tickets/{code}/reveal`: returns the sender's identity. For violations and complaints about units,
 * requests a second person's approval instead.
 */
const handleIdentityRevealRequest: Route['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const body = validateBody(request, IdentityRevealRequestInput);
  if (body.kind === 'refused') return body.reply;
  const outcome = await revealIdentity(ticket, member, body.value, services);
  switch (outcome.kind) {
    case 'revealed':
      return toIdentityReply(ticket.code, outcome);
    case 'asked':
      return buildJsonReply(202, toIdentityRevealRequestResponse(outcome.request, lang));
    case 'not-for-your-unit':
      return buildProblemReply(403, outcome.kind, lang);
    case 'no-identity':
      return buildProblemReply(409, outcome.kind, lang);
    case 'reason-unknown':
      return buildProblemReply(400, 'invalid', lang, {
        errors: [{ field: 'reason', problem: outcome.kind }],
      });
  }
};

/**
 * Handles `POST /api/staff/tickets/{code}/reveal/approve` and `…/refuse`: records the second person's decision about a reveal
 * request.
 */
const createDecisionHandler =
  (verdict: 'approved' | 'refused'): Route['answer'] =>
  async (request, member, services) => {
    const { lang } = request;
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return buildProblemReply(404, 'not-found', lang);
    const body = validateBody(request, IdentityRevealDecisionInput);
    if (body.kind === 'refused') return body.reply;
    const outcome = await decideIdentityReveal(verdict, ticket, member, body.value, services);
    switch (outcome.kind) {
      case 'decided':
        return buildJsonReply(200, toIdentityRevealRequestResponse(outcome.request, lang));
      case 'another-must-approve':
        return buildProblemReply(409, outcome.kind, lang);
      case 'no-such-request':
        return buildProblemReply(404, outcome.kind, lang);
    }
  };

const decisionContract: Route['contract'] = {
  body: IdentityRevealDecisionInput,
  answers: { 200: IdentityRevealRequestResponse },
  problems: { 404: ['not-found', 'no-such-request'], 409: ['another-must-approve'] },
};

/**
 * Handles `POST /api/staff/tickets/{code}/reveal/open`: returns the identity to the requester after approval. Each approval
 * works only once.
 */
const useApprovedIdentityReveal: Route['answer'] = async (
  request: HttpRequest,
  member,
  services,
) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const outcome = await redeemIdentityReveal(ticket, member, services);
  switch (outcome.kind) {
    case 'revealed':
      return toIdentityReply(ticket.code, outcome);
    case 'not-approved':
      return buildProblemReply(409, outcome.kind, lang, {
        more: toIdentityRevealRequestResponse(outcome.request, lang),
      });
    case 'no-such-request':
      return buildProblemReply(404, outcome.kind, lang);
  }
};

export const identityRevealRoutes: Route[] = [
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal',
    contract: {
      body: IdentityRevealRequestInput,
      answers: { 200: SenderIdentityResponse, 202: IdentityRevealRequestResponse },
      problems: { 403: ['not-for-your-unit'], 404: ['not-found'], 409: ['no-identity'] },
    },
    answer: handleIdentityRevealRequest,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/approve',
    contract: decisionContract,
    answer: createDecisionHandler('approved'),
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/refuse',
    contract: decisionContract,
    answer: createDecisionHandler('refused'),
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/open',
    contract: {
      answers: { 200: SenderIdentityResponse },
      problems: { 404: ['not-found', 'no-such-request'], 409: ['not-approved'] },
    },
    answer: useApprovedIdentityReveal,
  },
];
