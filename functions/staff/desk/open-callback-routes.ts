import { StartedCallResponse } from '../../../core/contract/staff/desk/phone-responses.ts';
import { DialNumberResponse } from '../../../core/contract/staff/identity-responses.ts';
import { accessRules, ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import { type CallCitizenDeps, callCitizen } from '../../../core/staff/tickets/call-citizen.ts';
import { claimCallback } from '../../../core/staff/tickets/callbacks.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import type { StaffEntryDeps } from '../staff-entry-deps.ts';

export type CallbackApiDeps = StaffEntryDeps & CallCitizenDeps;

/** Claims the callback for the operator and returns the citizen's phone number. */
const openCitizenCallback = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/callback/open',
  summary: { vi: 'Xem số điện thoại để gọi lại', en: 'Reveal the phone number for a callback' },
  access: ticketPartAccess.contact,
  answers: { 200: DialNumberResponse },
  problems: ['no-call-owed', 'call-is-anothers'],
  needs: ['claims', 'unsealContact', 'directory', 'now'],
  answer: async (request, member, services) => {
    const { lang, ticket } = request;
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
        return buildProblemReply(outcome.kind, lang);
      case 'call-is-anothers':
        return withRetryAfter(buildProblemReply(outcome.kind, lang), outcome.until, services.now());
    }
  },
});

/** Starts an outbound call. The operator never sees the phone number. */
const startCitizenCall = ticketEndpoint({
  method: 'POST',
  path: '/api/staff/tickets/{code}/callback/call',
  summary: { vi: 'Gọi cho người gửi', en: 'Start a call to the citizen' },
  access: accessRules.operatorDesk,
  answers: { 200: StartedCallResponse },
  problems: [
    'no-call-owed',
    'call-is-anothers',
    'no-contact-center',
    'number-not-callable',
    'called-too-often',
  ],
  needs: ['claims', 'unsealContact', 'dial', 'attempts', 'directory', 'now'],
  answer: async (request, member, services) => {
    const { lang, ticket } = request;
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
        return buildProblemReply(outcome.kind, lang);
      case 'call-is-anothers':
        return withRetryAfter(buildProblemReply(outcome.kind, lang), outcome.until, services.now());
      case 'called-too-often':
        return withRetryAfter(
          buildProblemReply(outcome.kind, lang),
          outcome.retryAt,
          services.now(),
        );
    }
  },
});

export const openCallbackRoutes: StaffEndpoint<CallbackApiDeps>[] = [
  openCitizenCallback,
  startCitizenCall,
];
