import {
  ReturnedTicketsResponse,
  UnplayedVoiceMessagesResponse,
} from '../../core/contract/supervision-responses.ts';
import { getOperatorUnit } from '../../core/directory/unit.ts';
import type { SignedInMember } from '../../core/staff/signed-in-member.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import { wasReturnedOften } from '../../core/ticket/returned-often.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { formatDatesInHotlineTime } from '../../core/time/format-dates-in-hotline-time.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { logListedTickets } from './log-listed-tickets.ts';
import { getTextExcerpt, readTicketWorkListPage, TicketListPageQuery } from './read-work-list.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadTicketTakers } from './ticket-takers.ts';
import { toListedTicketResponse } from './to-listed-ticket-response.ts';
import { validateQuery } from './validate-request.ts';

const listedIn = async (
  list: 'returned' | 'voice-messages',
  tickets: readonly Ticket[],
  member: SignedInMember,
  services: StaffApiDeps,
) => {
  await logListedTickets(list, tickets, member, services);
  const takerOf = await loadTicketTakers(tickets, services.members);
  const now = services.now();
  return (ticket: Ticket) => ({
    ...toListedTicketResponse({ ...ticket, excerpt: getTextExcerpt(ticket) }, now, takerOf(ticket)),
    unit: ticket.unit,
    unitName: ticket.unitName,
  });
};

const returnsIn = (events: readonly TicketEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'returned'
      ? [
          {
            at: toHotlineTime(event.at),
            unit: event.heldBy,
            unitName: event.unitName,
            proposed: event.proposed,
            proposedName: event.proposedName,
            reason: event.reason,
          },
        ]
      : [],
  );

/**
 * Handles `GET /api/staff/returned`: returns tickets that units returned, each with the unit that was proposed instead.
 * Marks tickets that only a supervisor may assign.
 */
const showReturned: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, TicketListPageQuery);
  if (question.kind === 'refused') return question.reply;
  const [directory, now] = [await services.directory(), services.now()];
  const { known, next } = await readTicketWorkListPage(
    services.returned(getOperatorUnit(directory, now).ref),
    question.value.cursor,
    member,
    services,
  );
  const ticketWithEvents = known.filter(({ ticket }) => ticket.status === 'returned');
  const listed = await listedIn(
    'returned',
    ticketWithEvents.map(({ ticket }) => ticket),
    member,
    services,
  );
  const tickets = ticketWithEvents.map(({ ticket, events }) => ({
    ...listed(ticket),
    returns: returnsIn(events),
    isForSupervisor: wasReturnedOften(ticket, { directory, now }),
  }));
  return withEtag(buildJsonReply(200, { tickets, next }), request);
};

/** Handles `GET /api/staff/voice-messages`: returns open tickets with voice messages that nobody has played, oldest first. */
const showUnplayedVoiceMessages: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, TicketListPageQuery);
  if (question.kind === 'refused') return question.reply;
  const { known, next } = await readTicketWorkListPage(
    services.unplayed,
    question.value.cursor,
    member,
    services,
  );
  const tickets = known.map(({ ticket }) => ticket);
  const listed = await listedIn('voice-messages', tickets, member, services);
  const returnedTickets = tickets.map((ticket) => ({
    ...listed(ticket),
    messages: formatDatesInHotlineTime(ticket.voiceMessages ?? []),
  }));
  return withEtag(buildJsonReply(200, { tickets: returnedTickets, next }), request);
};

const headers = ['If-None-Match'] as const;

export const returnedTicketRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/returned',
    contract: {
      query: TicketListPageQuery,
      headers: [...headers],
      answers: { 200: ReturnedTicketsResponse, 304: undefined },
    },
    answer: showReturned,
  },
  {
    method: 'GET',
    path: '/api/staff/voice-messages',
    contract: {
      query: TicketListPageQuery,
      headers: [...headers],
      answers: { 200: UnplayedVoiceMessagesResponse, 304: undefined },
    },
    answer: showUnplayedVoiceMessages,
  },
];
