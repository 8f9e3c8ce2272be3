import { EscalationResponse } from '../../../core/contract/staff/supervision/supervision-responses.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { formatFormerName } from '../../../core/ticket/read/units/format-predecessor.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { computeEscalationState } from '../../../core/workflow/escalation/compute-escalation-state.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { toResponsibleRoleResponse } from '../reply/responsible-role-response.ts';
import { toEscalationResponse } from '../reply/to-escalation-response.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

const listHandOvers = (events: readonly TicketEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'handed-over' && !event.isRenamed
      ? [
          {
            at: event.at,
            formerName: formatFormerName(event, officialLang),
            unitName: event.unitName,
          },
        ]
      : [],
  );

/** Returns the escalation steps of each clock, with the notifications that were sent and the recipients of future steps. */
const showEscalation = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/ladder',
  summary: { vi: 'Các mốc nhắc của phiếu', en: 'Get the escalation steps of a ticket' },
  access: accessRules.ticketReaders,
  headers: ['If-None-Match'],
  answers: { 200: EscalationResponse, 304: undefined },
  needs: ['tickets', 'directory', 'now', 'alerts', 'rungAlerts', 'reminders'],
  answer: async (request, _, services) => {
    const { ticket } = request;
    const [history, alerts, directory] = await Promise.all([
      services.tickets.history(ticket.code),
      services.rungAlerts(ticket.code),
      services.directory(),
    ]);
    const now = services.now();
    const events = history?.events ?? [];
    const clocks = computeEscalationState({ ticket, events, alerts }, directory, now);
    const { code, version, cycle } = ticket;
    const directoryAt = { directory, now };
    const body = {
      ...{ code, version, cycle, clocks: toEscalationResponse(clocks, directoryAt) },
      handOvers: listHandOvers(events),
      responsible: await toResponsibleRoleResponse({ ticket, events }, directoryAt, services),
    };
    return withEtag(buildJsonReply(200, formatDatesInHotlineTime(body)), request);
  },
});

export const escalationRoutes: StaffEndpoint<StaffApiDeps>[] = [showEscalation];
