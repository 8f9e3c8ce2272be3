import { DataRequestsResponse } from '../../../core/contract/public/personal-data-responses.ts';
import { isDataSubjectRequestOpen } from '../../../core/privacy/data-request.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { readTicketWorkListPage, TicketListPageQuery } from '../reply/read-work-list.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

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
  query: TicketListPageQuery,
  answers: { 200: DataRequestsResponse },
  needs: ['tickets', 'directory', 'now', 'dataRequests'],
  answer: async (request, member, services) => {
    const { known, next } = await readTicketWorkListPage(
      services.dataRequests,
      request.query.cursor,
      member,
      services,
    );
    const now = services.now();
    return buildJsonReply(200, {
      requests: known.flatMap(({ ticket }) => toDataRequestResponse(ticket, now)),
      next,
    });
  },
});

export const dataRequestRoutes: StaffEndpoint<StaffApiDeps>[] = [listDataRequests];
