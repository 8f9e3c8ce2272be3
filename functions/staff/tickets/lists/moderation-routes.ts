import { ModerationQueueResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { buildStaffAccessLogEntry } from '../../../../core/staff/access/access-log.ts';
import { screenAccess } from '../../../../core/staff/members/access-rules.ts';
import { proposeRedaction } from '../../../../core/text/propose-redaction.ts';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import {
  findLastTicketAnswer,
  joinAnswerTexts,
} from '../../../../core/ticket/events/last-answer.ts';
import { isNeverPublished } from '../../../../core/ticket/model/fields/publication.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { formatDistinctTicketArea } from '../../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { withEtag } from '../../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { readTicketWorkListPage, TicketListPageQuery } from '../../reply/read-work-list.ts';
import { type StaffEndpoint, staffEndpoint } from '../../staff-endpoint.ts';

/**
 * Returns the list entry for a ticket whose answer is proposed for publication. Returns an empty list if the ticket no
 * longer qualifies, because the index may lag behind.
 */
const toModerationResponse = (
  ticket: Ticket,
  events: readonly TicketEvent[],
  { directory, now }: { directory: Directory; now: Date },
) => {
  const last = findLastTicketAnswer(events);
  const answer = last && joinAnswerTexts(last);
  const { answeredAt, isForModeration, text } = ticket;
  if (!isForModeration || !answeredAt || !answer || text === '') return [];
  if (isNeverPublished(ticket, { directory })) return [];
  const [redactedQuestion, redactedAnswer] = [proposeRedaction(text), proposeRedaction(answer)];
  return [
    {
      code: ticket.code,
      version: ticket.version,
      status: ticket.status,
      label: staffStatusLabels.vi[ticket.status],
      service: ticket.service,
      topic: ticket.topic,
      topicName: findTopic(directory, ticket.topic, ticket.openedAt)?.name,
      area: formatDistinctTicketArea(ticket, { directory, now }),
      unit: ticket.unit,
      unitName: ticket.unitName,
      answeredAt: toHotlineTime(answeredAt),
      ...(ticket.published && { isCorrection: true as const }),
      question: text,
      answer,
      proposed: { question: redactedQuestion.text, answer: redactedAnswer.text },
      marks: [
        ...redactedQuestion.marks.map((mark) => ({ field: 'question' as const, ...mark })),
        ...redactedAnswer.marks.map((mark) => ({ field: 'answer' as const, ...mark })),
      ],
    },
  ];
};

/**
 * Returns answers proposed for publication, oldest first. Writes an access log entry for each ticket, because the list
 * shows full texts.
 */
const showModeration = staffEndpoint({
  method: 'GET',
  path: '/api/staff/moderation',
  summary: { vi: 'Chờ duyệt công khai', en: 'List answers awaiting publication' },
  access: screenAccess.moderation,
  query: TicketListPageQuery,
  headers: ['If-None-Match'],
  answers: { 200: ModerationQueueResponse, 304: undefined },
  needs: ['tickets', 'directory', 'now', 'accessLog', 'moderation'],
  answer: async (request, member, services) => {
    const { known, next } = await readTicketWorkListPage(
      services.moderation,
      request.query.cursor,
      member,
      services,
    );
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const tickets = known.flatMap(({ ticket, events }) =>
      toModerationResponse(ticket, events, directoryAt),
    );
    const at = directoryAt.now;
    await Promise.all(
      tickets.map(({ code }) =>
        services.accessLog.note(buildStaffAccessLogEntry(member, { code, kind: 'opened', at })),
      ),
    );
    return withEtag(buildJsonReply(200, { tickets, next }), request);
  },
});

export const publicationModerationRoutes: StaffEndpoint<StaffApiDeps>[] = [showModeration];
