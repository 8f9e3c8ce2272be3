import { TicketReadersResponse } from '../../../core/contract/staff/staff-responses.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { wereVoiceMessagesPlayed } from '../../../core/staff/access/played-voice-messages.ts';
import { listTicketReaders } from '../../../core/staff/access/ticket-readers.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Returns who can read which parts of the ticket, and why other people cannot read them. */
const showReaders = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/readers',
  summary: { vi: 'Quyền xem dữ liệu của từng vai trò', en: 'List who can see which data' },
  access: accessRules.hotline,
  answers: { 200: TicketReadersResponse },
  needs: ['directory', 'now', 'accessLog'],
  answer: async (request, _, services) => {
    const { ticket } = request;
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
  },
});

export const ticketReaderRoutes: StaffEndpoint<StaffApiDeps>[] = [showReaders];
