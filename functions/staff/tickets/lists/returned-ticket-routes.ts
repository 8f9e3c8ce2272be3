import {
  ExtensionRequestsResponse,
  ReturnedTicketsResponse,
  UnplayedVoiceMessagesResponse,
} from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { getOperatorUnit } from '../../../../core/directory/model/organization/unit.ts';
import { accessRules, screenAccess } from '../../../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../../../core/staff/members/signed-in-member.ts';
import { getTextExcerpt } from '../../../../core/text/text-excerpt.ts';
import {
  computeExtendedClock,
  isExtensionForSupervisor,
} from '../../../../core/ticket/actions/unit/extension.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { formatExtensionRequester } from '../../../../core/ticket/read/extension-requester.ts';
import { wasReturnedOften } from '../../../../core/ticket/read/returned-often.ts';
import { findEndOfProposedUnit } from '../../../../core/ticket/read/units/ended-proposed-unit.ts';
import { formatDatesInHotlineTime } from '../../../../core/time/format-dates-in-hotline-time.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import { withEtag } from '../../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { logListedTickets } from '../../reply/log-listed-tickets.ts';
import { readTicketWorkListPage, TicketListPageQuery } from '../../reply/read-work-list.ts';
import { loadTicketTakers } from '../../reply/ticket-takers.ts';
import { toListedTicketResponse } from '../../reply/to-listed-ticket-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../../staff-endpoint.ts';

type DirectoryAt = { directory: Directory; now: Date };

const listedIn = async (
  list: 'returned' | 'extensions' | 'voice-messages',
  tickets: readonly Ticket[],
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'members' | 'directory' | 'now' | 'listings'>,
) => {
  await logListedTickets(list, tickets, member, services);
  const takerOf = await loadTicketTakers(tickets, services.members);
  const directoryAt = { directory: await services.directory(), now: services.now() };
  return (ticket: Ticket) => ({
    ...toListedTicketResponse(
      { ...ticket, excerpt: getTextExcerpt(ticket) },
      directoryAt,
      takerOf(ticket),
    ),
    unit: ticket.unit,
    unitName: ticket.unitName,
  });
};

const toEndedResponse = (
  event: Extract<TicketEvent, { kind: 'returned' }>,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
) => {
  const ended = findEndOfProposedUnit(event, ticket, directory, now);
  return (
    ended && { name: ended.name, lastDay: ended.lastDay, successorName: ended.successor?.name }
  );
};

const returnsIn = (events: readonly TicketEvent[], ticket: Ticket, directoryAt: DirectoryAt) =>
  events.flatMap((event) =>
    event.kind === 'returned'
      ? [
          {
            at: toHotlineTime(event.at),
            unit: event.heldBy,
            unitName: event.unitName,
            proposed: event.proposed,
            proposedName: event.proposedName,
            ended: toEndedResponse(event, ticket, directoryAt),
            reason: event.reason,
          },
        ]
      : [],
  );

/**
 * Returns tickets that units returned, each with the unit that was proposed instead. Marks tickets that only a supervisor
 * may assign.
 */
const showReturned = staffEndpoint({
  method: 'GET',
  path: '/api/staff/returned',
  summary: { vi: 'Phiếu bị trả lại', en: 'List returned tickets' },
  access: screenAccess.returned,
  query: TicketListPageQuery,
  headers: ['If-None-Match'],
  answers: { 200: ReturnedTicketsResponse, 304: undefined },
  needs: ['members', 'tickets', 'directory', 'now', 'listings', 'returned'],
  answer: async (request, member, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const { known, next } = await readTicketWorkListPage(
      services.returned(getOperatorUnit(directory, now).ref),
      request.query.cursor,
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
      returns: returnsIn(events, ticket, { directory, now }),
      isForSupervisor: wasReturnedOften(ticket, { directory, now }),
    }));
    return withEtag(buildJsonReply(200, { tickets, next }), request);
  },
});

/** Returns tickets with an extension request that waits for a supervisor, each with the deadline that a grant would set now. */
const showExtensionRequests = staffEndpoint({
  method: 'GET',
  path: '/api/staff/extension-requests',
  summary: { vi: 'Đề nghị gia hạn chờ giám sát viên', en: 'List extension requests' },
  access: screenAccess.extensions,
  query: TicketListPageQuery,
  headers: ['If-None-Match'],
  answers: { 200: ExtensionRequestsResponse, 304: undefined },
  needs: ['members', 'tickets', 'directory', 'now', 'listings', 'extensionRequests'],
  answer: async (request, member, services) => {
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const { known, next } = await readTicketWorkListPage(
      services.extensionRequests,
      request.query.cursor,
      member,
      services,
    );
    const pending = known.flatMap(({ ticket }) =>
      isExtensionForSupervisor(ticket, directoryAt) ? [ticket] : [],
    );
    const listed = await listedIn('extensions', pending, member, services);
    const tickets = pending.flatMap((ticket) => {
      const { extension } = ticket;
      if (!extension) return [];
      const { amount, reason, askedAt } = extension;
      const newDueAt = toHotlineTime(computeExtendedClock(ticket, amount, directoryAt).dueAt);
      const requester = formatExtensionRequester(ticket, directoryAt.directory) ?? '';
      return [
        {
          ...{ ...listed(ticket), requester, amount, reason },
          ...{ askedAt: toHotlineTime(askedAt), newDueAt },
        },
      ];
    });
    return withEtag(buildJsonReply(200, { tickets, next }), request);
  },
});

/** Returns open tickets with voice messages that nobody has played, oldest first. */
const showUnplayedVoiceMessages = staffEndpoint({
  method: 'GET',
  path: '/api/staff/voice-messages',
  summary: { vi: 'Lời nhắn thoại chưa nghe', en: 'List unheard voice messages' },
  access: accessRules.hotline,
  query: TicketListPageQuery,
  headers: ['If-None-Match'],
  answers: { 200: UnplayedVoiceMessagesResponse, 304: undefined },
  needs: ['members', 'tickets', 'directory', 'now', 'listings', 'unplayed'],
  answer: async (request, member, services) => {
    const { known, next } = await readTicketWorkListPage(
      services.unplayed,
      request.query.cursor,
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
  },
});

export const returnedTicketRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showReturned,
  showExtensionRequests,
  showUnplayedVoiceMessages,
];
