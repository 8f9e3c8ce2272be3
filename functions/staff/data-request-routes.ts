import { DataRequestsResponse } from '../../core/contract/personal-data-responses.ts';
import { isDataSubjectRequestOpen } from '../../core/privacy/data-request.ts';
import { UnitQueueCursor } from '../../core/staff/queue.ts';
import { getTicketIfVisible } from '../../core/staff/signed-in-member.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { publicStatusLabels } from '../../i18n/citizens.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import { createCursorSchema, encodeCursor } from './cursor.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { createQuerySchema, validateQuery } from './validate-request.ts';

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
          ...{ code, version, service, status, label: publicStatusLabels.vi[status] },
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

/** Handles `GET /api/staff/data-requests`: returns the open data subject requests, earliest due time first. */
const listDataRequests: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, DataRequestsQuery);
  if (question.kind === 'refused') return question.reply;
  const { codes, next } = await services.dataRequests.page(question.value.cursor);
  const found = await Promise.all(codes.map((code) => services.tickets.find(code)));
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const tickets = found.flatMap((ticket) => getTicketIfVisible(member, ticket, directoryAt) ?? []);
  return buildJsonReply(200, {
    requests: tickets.flatMap((ticket) => toDataRequestResponse(ticket, directoryAt.now)),
    next: next && encodeCursor(next),
  });
};

export const dataRequestRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/data-requests',
    contract: { query: DataRequestsQuery, answers: { 200: DataRequestsResponse } },
    answer: listDataRequests,
  },
];
