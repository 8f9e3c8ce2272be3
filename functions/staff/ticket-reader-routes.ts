import { TicketReadersResponse } from '../../core/contract/staff-responses.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import { wereVoiceMessagesPlayed } from '../../core/staff/played-voice-messages.ts';
import { listTicketReaders } from '../../core/staff/ticket-readers.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/readers`: returns who can read which parts of the ticket, and why other people
 * cannot read them.
 */
const showReaders: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const [directory, now] = [await services.directory(), services.now()];
  const { code, version } = ticket;
  const readers = listTicketReaders(ticket, {
    ...{ directory, now },
    wasListenedTo: await wereVoiceMessagesPlayed(ticket, services),
  }).map((reader) => ({
    ...reader,
    ...(reader.unit && { unitName: findUnitInForce(directory, reader.unit, now)?.name }),
  }));
  return buildJsonReply(200, { code, version, readers });
};

export const ticketReaderRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/readers',
    contract: { answers: { 200: TicketReadersResponse }, problems: { 404: ['not-found'] } },
    answer: showReaders,
  },
];
