import {
  NationalEntriesResponse,
  NationalExportResponse,
} from '../../../../core/contract/staff/national-responses.ts';
import { ServiceCode } from '../../../../core/directory/model/services/service.ts';
import { getNationalEntryState } from '../../../../core/national/national-duty.ts';
import { buildNationalFields } from '../../../../core/national/national-fields.ts';
import { determineSenderDisclosure } from '../../../../core/national/open-sender-contact.ts';
import { buildStaffAccessLogEntry } from '../../../../core/staff/access/access-log.ts';
import { accessRules, screenAccess } from '../../../../core/staff/members/access-rules.ts';
import { TicketWorkListCursor } from '../../../../core/staff/tickets/work-list.ts';
import { getTextExcerpt } from '../../../../core/text/text-excerpt.ts';
import { ReportMedium } from '../../../../core/ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { getReportMedium } from '../../../../core/ticket/read/report-medium.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import { withEtag } from '../../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { createCursorSchema } from '../../reply/cursor.ts';
import { logListedTickets } from '../../reply/log-listed-tickets.ts';
import { readTicketWorkListPage } from '../../reply/read-work-list.ts';
import { loadTicketTakers } from '../../reply/ticket-takers.ts';
import { toListedTicketResponse } from '../../reply/to-listed-ticket-response.ts';
import { type StaffEndpoint, staffEndpoint, ticketEndpoint } from '../../staff-endpoint.ts';
import { createQuerySchema } from '../../validate-request.ts';

const NationalEntriesQuery = createQuerySchema({
  service: ServiceCode.optional(),
  medium: ReportMedium.optional(),
  cursor: createCursorSchema(TicketWorkListCursor).optional(),
});

/**
 * Returns tickets that must be entered in the national feedback system, oldest first. The search index may be outdated, so the
 * function removes tickets that no longer qualify.
 */
const listNationalEntries = staffEndpoint({
  method: 'GET',
  path: '/api/staff/national',
  summary: {
    vi: 'Còn phải nhập hệ thống quốc gia',
    en: 'List tickets to enter in the national feedback system',
  },
  access: screenAccess.national,
  query: NationalEntriesQuery,
  headers: ['If-None-Match'],
  answers: { 200: NationalEntriesResponse, 304: undefined },
  needs: ['members', 'tickets', 'directory', 'now', 'listings', 'nationalEntries'],
  answer: async (request, member, services) => {
    const { service, medium, cursor } = request.query;
    const { known, next } = await readTicketWorkListPage(
      services.nationalEntries,
      cursor,
      member,
      services,
    );
    const [directory, now] = [await services.directory(), services.now()];
    const isListed = (ticket: Ticket): boolean =>
      getNationalEntryState(ticket, directory) === 'due' &&
      (service === undefined || ticket.service === service) &&
      (medium === undefined || getReportMedium(ticket) === medium);
    const tickets = known.map(({ ticket }) => ticket).filter(isListed);
    await logListedTickets('national', tickets, member, services);
    const takerOf = await loadTicketTakers(tickets, services.members);
    const listed = tickets.map((ticket) => ({
      ...toListedTicketResponse(
        { ...ticket, excerpt: getTextExcerpt(ticket) },
        { directory, now },
        takerOf(ticket),
      ),
      unitName: ticket.unitName,
      medium: getReportMedium(ticket),
      mergedInto: ticket.mergedInto?.code,
    }));
    return withEtag(buildJsonReply(200, { tickets: listed, next }), request);
  },
});

/** Writes an access log entry, then returns the values to enter in the national feedback system. */
const exportForNationalSystem = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/national',
  summary: {
    vi: 'Nội dung để nhập hệ thống quốc gia',
    en: 'Export a ticket for the national feedback system',
  },
  access: accessRules.operatorDesk,
  answers: { 200: NationalExportResponse },
  needs: ['tickets', 'directory', 'now', 'accessLog'],
  answer: async ({ ticket: { code }, lang }, member, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const found = await services.tickets.history(code);
    if (!found) return buildProblemReply('not-found', lang);
    const { ticket, events } = found;
    await services.accessLog.note(
      buildStaffAccessLogEntry(member, { code, kind: 'opened', at: now }),
    );
    const { nationalRecord, mergedInto } = ticket;
    const common = mergedInto && (await services.tickets.find(mergedInto.code));
    return buildJsonReply(200, {
      code,
      version: ticket.version,
      state: getNationalEntryState(ticket, directory),
      sender: determineSenderDisclosure(ticket, events, directory),
      isAboutUnit: ticket.accused.length > 0,
      fields: buildNationalFields(found, { directory, now }),
      record: nationalRecord && {
        number: nationalRecord.number,
        enteredAt: toHotlineTime(nationalRecord.enteredAt),
      },
      mergedInto: mergedInto && {
        code: mergedInto.code,
        number: common?.nationalRecord?.number,
      },
    });
  },
});

export const nationalRoutes: StaffEndpoint<StaffApiDeps>[] = [
  listNationalEntries,
  exportForNationalSystem,
];
