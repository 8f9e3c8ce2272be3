import { DialNumberResponse } from '../../core/contract/identity-responses.ts';
import { StartedCallResponse } from '../../core/contract/phone-responses.ts';
import { type CallCitizenDeps, callCitizen } from '../../core/staff/call-citizen.ts';
import { claimCallback } from '../../core/staff/callbacks.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply, withRetryAfter } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffEntryDeps } from './staff-entry-deps.ts';
import type { StaffRoute } from './staff-entry-point.ts';

export type CallbackApiDeps = StaffEntryDeps & CallCitizenDeps;
type Route = StaffRoute<CallbackApiDeps>;

/**
 * Handles `POST /api/staff/tickets/{code}/callback/open`: claims the callback for the operator and returns the citizen's
 * phone number.
 */
const openCitizenCallback: Route['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const outcome = await claimCallback(ticket, member, services);
  switch (outcome.kind) {
    case 'opened':
      return buildJsonReply(200, {
        code: ticket.code,
        version: ticket.version,
        phone: outcome.phone,
        /** Language in which the operator greets the citizen. */
        lang: ticket.lang,
        heldUntil: toHotlineTime(outcome.heldUntil),
      });
    case 'no-call-owed':
      return buildProblemReply(409, outcome.kind, lang);
    case 'call-is-anothers':
      return withRetryAfter(
        buildProblemReply(409, outcome.kind, lang),
        outcome.until,
        services.now(),
      );
  }
};

/**
 * Handles `POST /api/staff/tickets/{code}/callback/call`: starts an outbound call. The operator never sees the phone number.
 */
const startCitizenCall: Route['answer'] = async (request, member, services) => {
  const { lang } = request;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', lang);
  const outcome = await callCitizen(ticket, member, services);
  switch (outcome.kind) {
    case 'dialled':
      return buildJsonReply(200, {
        code: ticket.code,
        version: ticket.version,
        contactId: outcome.contactId,
        lang: ticket.lang,
        heldUntil: toHotlineTime(outcome.heldUntil),
      });
    case 'no-call-owed':
    case 'no-contact-center':
    case 'number-not-callable':
      return buildProblemReply(409, outcome.kind, lang);
    case 'call-is-anothers':
      return withRetryAfter(
        buildProblemReply(409, outcome.kind, lang),
        outcome.until,
        services.now(),
      );
    case 'called-too-often':
      return withRetryAfter(
        buildProblemReply(429, outcome.kind, lang),
        outcome.retryAt,
        services.now(),
      );
  }
};

export const openCallbackRoutes: Route[] = [
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/callback/open',
    contract: {
      answers: { 200: DialNumberResponse },
      problems: { 404: ['not-found'], 409: ['no-call-owed', 'call-is-anothers'] },
    },
    answer: openCitizenCallback,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/callback/call',
    contract: {
      answers: { 200: StartedCallResponse },
      problems: {
        404: ['not-found'],
        409: ['no-call-owed', 'call-is-anothers', 'no-contact-center', 'number-not-callable'],
        429: ['called-too-often'],
      },
    },
    answer: startCitizenCall,
  },
];
