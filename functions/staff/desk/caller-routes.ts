import { CallerTicketsResponse } from '../../../core/contract/staff/identity-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import {
  CallerLookupQuery,
  findCallerTickets,
} from '../../../core/staff/tickets/caller-tickets.ts';
import { getTextExcerpt } from '../../../core/text/text-excerpt.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply, buildProblemReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/**
 * Rate limit for caller look-ups: 60 per hour and member. Operators need far fewer, but enumerating phone numbers would
 * exceed it.
 */
export const callerLookupLimit = { maxAttempts: 60, withinMinutes: 60 };

const toCallerTicketResponse = (
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
) => ({
  code: ticket.code,
  version: ticket.version,
  service: ticket.service,
  topic: ticket.topic,
  status: ticket.status,
  label: staffStatusLabels.vi[ticket.status],
  area: formatDistinctTicketArea(ticket, directoryAt),
  unit: ticket.unit,
  unitName: ticket.unitName,
  openedAt: toHotlineTime(ticket.openedAt),
  excerpt: getTextExcerpt(ticket),
  callback: ticket.callback && {
    state: ticket.callback.state,
    dueAt: toHotlineTime(ticket.callback.dueAt),
  },
});

/**
 * Returns the tickets of one phone number, which the request gives directly or through one of its tickets. POST keeps the
 * phone number out of the URL.
 */
export const findCaller = staffEndpoint({
  method: 'POST',
  path: '/api/staff/callers',
  summary: { vi: 'Phiếu của một số điện thoại', en: 'List tickets of a phone number' },
  access: accessRules.operatorDesk,
  body: CallerLookupQuery,
  answers: { 200: CallerTicketsResponse },
  problems: ['not-found', 'too-many-lookups'],
  needs: ['secret', 'tickets', 'directory', 'now', 'accessLog', 'callers', 'attempts'],
  answer: async (request, member, services) => {
    const { lang } = request;
    const rateLimitResult = await services.attempts.take(
      `callers#${member.sub}`,
      callerLookupLimit,
    );
    if (rateLimitResult.kind === 'too-many') {
      return withRetryAfter(
        buildProblemReply('too-many-lookups', lang),
        rateLimitResult.retryAt,
        services.now(),
      );
    }
    const hmac = await services.secret();
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const outcome = await findCallerTickets(request.body, member, { ...services, hmac });
    return outcome.kind === 'not-found'
      ? buildProblemReply(outcome.kind, lang)
      : buildJsonReply(200, {
          tickets: outcome.tickets.map((ticket) => toCallerTicketResponse(ticket, directoryAt)),
          next: outcome.next && toHotlineTime(outcome.next),
        });
  },
});

export const callerRoutes: StaffEndpoint<StaffApiDeps>[] = [findCaller];
