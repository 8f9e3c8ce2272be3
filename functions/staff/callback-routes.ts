import { CallbacksResponse } from '../../core/contract/identity-responses.ts';
import { TicketActionResponse } from '../../core/contract/ticket-responses.ts';
import { UnitQueueCursor } from '../../core/staff/queue.ts';
import { getTicketIfVisible } from '../../core/staff/signed-in-member.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { publicStatusLabels } from '../../i18n/citizens.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import {
  buildStaffActionHandler,
  staffActionBodySchemas,
  ticketActionProblemCodes,
} from './action-routes.ts';
import { createCursorSchema, encodeCursor } from './cursor.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { createQuerySchema, validateQuery } from './validate-request.ts';

const CallbacksQuery = createQuerySchema({
  cursor: createCursorSchema(UnitQueueCursor).optional(),
});

/** Returns the data that an operator needs before a callback. The phone number is decrypted only when the call starts. */
const toCallbackResponse = (ticket: Ticket, now: Date) => {
  const { callback } = ticket;
  if (callback?.state !== 'owed') return [];
  return [
    {
      code: ticket.code,
      version: ticket.version,
      service: ticket.service,
      topic: ticket.topic,
      status: ticket.status,
      label: publicStatusLabels.vi[ticket.status],
      area: ticket.areaName,
      channel: ticket.channel,
      lang: ticket.lang,
      askedBy: callback.askedBy,
      askedAt: toHotlineTime(callback.askedAt),
      dueAt: toHotlineTime(callback.dueAt),
      isLate: callback.dueAt <= now,
      tries: callback.tries,
    },
  ];
};

/** Handles `GET /api/staff/callbacks`: returns the due callbacks, earliest due time first. */
const listCallbacks: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, CallbacksQuery);
  if (question.kind === 'refused') return question.reply;
  const { codes, next } = await services.callbacks.page(question.value.cursor);
  const found = await Promise.all(codes.map((code) => services.tickets.find(code)));
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const tickets = found.flatMap((ticket) => getTicketIfVisible(member, ticket, directoryAt) ?? []);
  return buildJsonReply(200, {
    callbacks: tickets.flatMap((ticket) => toCallbackResponse(ticket, directoryAt.now)),
    next: next && encodeCursor(next),
  });
};

export const callbackRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/callbacks',
    contract: { query: CallbacksQuery, answers: { 200: CallbacksResponse } },
    answer: listCallbacks,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/callback/done',
    contract: {
      headers: ['Idempotency-Key', 'If-Match'],
      body: staffActionBodySchemas['callback-done'],
      answers: { 200: TicketActionResponse },
      problems: ticketActionProblemCodes,
    },
    answer: buildStaffActionHandler('callback-done'),
  },
];
