import { CallerTicketsResponse } from '../../core/contract/identity-responses.ts';
import { CallerLookupQuery, findCallerTickets } from '../../core/staff/caller-tickets.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { publicStatusLabels } from '../../i18n/citizens.ts';
import { buildJsonReply, buildProblemReply, withRetryAfter } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

/**
 * Rate limit for caller look-ups: 60 per hour and member. Operators need far fewer, but enumerating phone numbers would
 * exceed it.
 */
export const callerLookupLimit = { maxAttempts: 60, withinMinutes: 60 };

const toCallerTicketResponse = (ticket: Ticket) => ({
  code: ticket.code,
  version: ticket.version,
  service: ticket.service,
  topic: ticket.topic,
  status: ticket.status,
  label: publicStatusLabels.vi[ticket.status],
  area: ticket.areaName,
  unit: ticket.unit,
  unitName: ticket.unitName,
  openedAt: toHotlineTime(ticket.openedAt),
  callback: ticket.callback && {
    state: ticket.callback.state,
    dueAt: toHotlineTime(ticket.callback.dueAt),
  },
});

/**
 * Handles `POST /api/staff/callers`: returns the tickets of one phone number, which the request gives directly or through one
 * of its tickets. POST keeps the phone number out of the URL.
 */
const findCaller: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const body = validateBody(request, CallerLookupQuery);
  if (body.kind === 'refused') return body.reply;
  const rateLimitResult = await services.attempts.take(`callers#${member.sub}`, callerLookupLimit);
  if (rateLimitResult.kind === 'too-many') {
    return withRetryAfter(
      buildProblemReply(429, 'too-many-lookups', lang),
      rateLimitResult.retryAt,
      services.now(),
    );
  }
  const hmac = await services.secret();
  const outcome = await findCallerTickets(body.value, member, { ...services, hmac });
  return outcome.kind === 'not-found'
    ? buildProblemReply(404, outcome.kind, lang)
    : buildJsonReply(200, {
        tickets: outcome.tickets.map(toCallerTicketResponse),
        next: outcome.next && toHotlineTime(outcome.next),
      });
};

export const callerRoutes: StaffRoute[] = [
  {
    method: 'POST',
    path: '/api/staff/callers',
    contract: {
      body: CallerLookupQuery,
      answers: { 200: CallerTicketsResponse },
      problems: { 404: ['not-found'], 429: ['too-many-lookups'] },
    },
    answer: findCaller,
  },
];
