import { CallbacksResponse } from '../../../core/contract/staff/identity-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { readTicketWorkListPage, TicketListPageQuery } from '../reply/read-work-list.ts';
import { type StaffEndpoint, staffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import {
  handleStaffAction,
  staffActionBodySchemas,
  staffActionEndpoint,
} from '../tickets/action-routes.ts';

/** Returns the data that an operator needs before a callback. The phone number is decrypted only when the call starts. */
const toCallbackResponse = (ticket: Ticket, directoryAt: { directory: Directory; now: Date }) => {
  const { callback } = ticket;
  if (callback?.state !== 'owed') return [];
  return [
    {
      code: ticket.code,
      version: ticket.version,
      service: ticket.service,
      topic: ticket.topic,
      status: ticket.status,
      label: staffStatusLabels.vi[ticket.status],
      area: formatDistinctTicketArea(ticket, directoryAt),
      channel: ticket.channel,
      lang: ticket.lang,
      askedBy: callback.askedBy,
      askedAt: toHotlineTime(callback.askedAt),
      dueAt: toHotlineTime(callback.dueAt),
      isLate: callback.dueAt <= directoryAt.now,
      tries: callback.tries,
    },
  ];
};

/** Returns the due callbacks, earliest due time first. */
const listCallbacks = staffEndpoint({
  method: 'GET',
  path: '/api/staff/callbacks',
  summary: { vi: 'Danh sách cuộc gọi lại chưa thực hiện', en: 'List pending callbacks' },
  access: screenAccess.callbacks,
  query: TicketListPageQuery,
  answers: { 200: CallbacksResponse },
  needs: ['tickets', 'directory', 'now', 'callbacks'],
  answer: async (request, member, services) => {
    const { known, next } = await readTicketWorkListPage(
      services.callbacks,
      request.query.cursor,
      member,
      services,
    );
    const directoryAt = { directory: await services.directory(), now: services.now() };
    return buildJsonReply(200, {
      callbacks: known.flatMap(({ ticket }) => toCallbackResponse(ticket, directoryAt)),
      next,
    });
  },
});

/** Records the result of a callback. */
const recordCallback = ticketEndpoint({
  ...staffActionEndpoint,
  method: 'POST',
  path: '/api/staff/tickets/{code}/callback/done',
  summary: { vi: 'Ghi kết quả cuộc gọi lại', en: 'Record the result of a callback' },
  access: accessRules.operatorDesk,
  described: { body: staffActionBodySchemas['callback-done'] },
  answer: (request, member, services) =>
    handleStaffAction('callback-done', request, member, services),
});

export const callbackRoutes: StaffEndpoint<StaffApiDeps>[] = [listCallbacks, recordCallback];
