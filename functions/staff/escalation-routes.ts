import { EscalationResponse } from '../../core/contract/supervision-responses.ts';
import { formatDatesInHotlineTime } from '../../core/time/format-dates-in-hotline-time.ts';
import { computeEscalationState } from '../../core/workflow/compute-escalation-state.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import { toResponsibleRoleResponse } from './responsible-role-response.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { toEscalationResponse } from './to-escalation-response.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/ladder`: returns the escalation steps of each clock, with the notifications that
 * were sent and the recipients of future steps.
 */
const showEscalation: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const [history, alerts, directory] = await Promise.all([
    services.tickets.history(ticket.code),
    services.rungAlerts(ticket.code),
    services.directory(),
  ]);
  const now = services.now();
  const clocks = computeEscalationState(
    { ticket, events: history?.events ?? [], alerts },
    directory,
    now,
  );
  const { code, version, cycle } = ticket;
  const directoryAt = { directory, now };
  const body = {
    ...{ code, version, cycle, clocks: toEscalationResponse(clocks, directoryAt) },
    responsible: await toResponsibleRoleResponse(ticket, directoryAt, services),
  };
  return withEtag(buildJsonReply(200, formatDatesInHotlineTime(body)), request);
};

export const escalationRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/ladder',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: EscalationResponse, 304: undefined },
      problems: { 404: ['not-found'] },
    },
    answer: showEscalation,
  },
];
