import { DataRequestsResponse } from '../../../core/contract/public/personal-data-responses.ts';
import { isDataSubjectRequestOpen } from '../../../core/privacy/data-request.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { getTicketIfVisible } from '../../../core/staff/members/signed-in-member.ts';
import { UnitQueueCursor } from '../../../core/staff/tickets/queue.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createCursorSchema, encodeCursor } from '../reply/cursor.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const DataRequestsQuery = createQuerySchema({
  cursor: createCursorSchema(UnitQueueCursor).optional(),
});

const toDataRequestResponse = (
  { code, version, service, status, hold, dataRequest }: Ticket,
  now: Date,
) =>
  dataRequest && isDataSubjectRequestOpen(dataRequest)
    ? [
        {
          ...{ code, version, service, status, label: staffStatusLabels.vi[status] },
          right: dataRequest.right,
          state: dataRequest.state,
          askedBy: dataRequest.askedBy,
          askedAt: toHotlineTime(dataRequest.askedAt),
          dueAt: toHotlineTime(dataRequest.dueAt),
          isLate: dataRequest.dueAt <= now,
          isHeld: hold !== undefined,
        },
      ]
    : [];

/** Returns the open data subject requests, earliest due time first. */
const listDataRequests = staffEndpoint({
  method: 'GET',
  path: '/api/staff/data-requests',
  summary: { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'List personal data requests' },
  access: accessRules.oversight,
  query: DataRequestsQuery,
  answers: { 200: DataRequestsResponse },
  needs: ['tickets', 'directory', 'now', 'dataRequests'],
  answer: async (request, member, services) => {
    const { codes, next } = await services.dataRequests.page(request.query.cursor);
    const found = await Promise.all(codes.map((code) => services.tickets.find(code)));
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const tickets = found.flatMap(
      (ticket) => getTicketIfVisible(member, ticket, directoryAt) ?? [],
    );
    return buildJsonReply(200, {
      requests: tickets.flatMap((ticket) => toDataRequestResponse(ticket, directoryAt.now)),
      next: next && encodeCursor(next),
    });
  },
});

export const dataRequestRoutes: StaffEndpoint<StaffApiDeps>[] = [listDataRequests];
