import { IdentityResponse, RevealResponse } from '../../core/contract/identity-answers.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { RevealApproval, type RevealRequest, RevealRequested } from '../../core/staff/reveal.ts';
import {
  decideReveal,
  type RevealDeps,
  type RevealResult,
  revealIdentity,
  useReveal,
} from '../../core/staff/reveal-identity.ts';
import type { TicketCode } from '../../core/ticket/code.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { countMetric } from '../runtime/metric.ts';
import { jsonReply, problemReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { toWarningResponse } from './grant-answer.ts';
import { findVisibleTicket } from './known-ticket.ts';
import { readBody } from './read-request.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import type { StaffEntryServices } from './staff-entry-services.ts';

export type RevealServices = StaffEntryServices & RevealDeps;
type Route = StaffRoute<RevealServices>;

/** Converts a pending or approved reveal request to its API response. */
const toRevealRequestResponse = (
  { code, sub, state, reason, expiresAt, warning }: RevealRequest,
  lang: Lang,
) => ({
  code,
  asker: sub,
  state,
  reason,
  until: toHotlineTime(expiresAt),
  warning: warning && toWarningResponse(warning, lang),
});

type RevealedIdentity = Extract<RevealResult, { kind: 'revealed' }>;

const toIdentityReply = (code: TicketCode, { identity }: RevealedIdentity): Reply => {
  countMetric('IdentitiesOpened', 1, { ticket: code });
  return jsonReply(200, { code, identity });
};

/**
 * Handles `POST /api/staff/tickets/{code}/reveal`: returns the sender's identity. For violations and complaints about units,
 * requests a second person's approval instead.
 */
const reveal: Route['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', lang);
  const body = readBody(request, RevealRequested);
  if (body.kind === 'refused') return body.reply;
  const outcome = await revealIdentity(ticket, member, body.value, services);
  switch (outcome.kind) {
    case 'revealed':
      return toIdentityReply(ticket.code, outcome);
    case 'asked':
      return jsonReply(202, toRevealRequestResponse(outcome.request, lang));
    case 'not-for-your-unit':
      return problemReply(403, outcome.kind, lang);
    case 'no-identity':
      return problemReply(409, outcome.kind, lang);
    case 'reason-unknown':
      return problemReply(400, 'invalid', lang, {
        errors: [{ field: 'reason', problem: outcome.kind }],
      });
  }
};

/**
 * Handles `POST /api/staff/tickets/{code}/reveal/approve` and `…/refuse`: records the second person's decision about a reveal
 * request.
 */
const decide =
  (verdict: 'approved' | 'refused'): Route['answer'] =>
  async (request, member, services) => {
    const { lang } = request;
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return problemReply(404, 'not-found', lang);
    const body = readBody(request, RevealApproval);
    if (body.kind === 'refused') return body.reply;
    const outcome = await decideReveal(verdict, ticket, member, body.value, services);
    switch (outcome.kind) {
      case 'decided':
        return jsonReply(200, toRevealRequestResponse(outcome.request, lang));
      case 'another-must-approve':
        return problemReply(409, outcome.kind, lang);
      case 'no-such-request':
        return problemReply(404, outcome.kind, lang);
    }
  };

const decisionContract: Route['contract'] = {
  body: RevealApproval,
  answers: { 200: RevealResponse },
  problems: { 404: ['not-found', 'no-such-request'], 409: ['another-must-approve'] },
};

/**
 * Handles `POST /api/staff/tickets/{code}/reveal/open`: returns the identity to the requester after approval. Each approval
 * works only once.
 */
const open: Route['answer'] = async (request: Request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', lang);
  const outcome = await useReveal(ticket, member, services);
  switch (outcome.kind) {
    case 'revealed':
      return toIdentityReply(ticket.code, outcome);
    case 'not-approved':
      return problemReply(409, outcome.kind, lang, {
        more: toRevealRequestResponse(outcome.request, lang),
      });
    case 'no-such-request':
      return problemReply(404, outcome.kind, lang);
  }
};

export const revealRoutes: Route[] = [
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal',
    contract: {
      body: RevealRequested,
      answers: { 200: IdentityResponse, 202: RevealResponse },
      problems: { 403: ['not-for-your-unit'], 404: ['not-found'], 409: ['no-identity'] },
    },
    answer: reveal,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/approve',
    contract: decisionContract,
    answer: decide('approved'),
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/refuse',
    contract: decisionContract,
    answer: decide('refused'),
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/reveal/open',
    contract: {
      answers: { 200: IdentityResponse },
      problems: { 404: ['not-found', 'no-such-request'], 409: ['not-approved'] },
    },
    answer: open,
  },
];
