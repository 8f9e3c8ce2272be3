import { AnswerTemplatesResponse } from '../../../core/contract/public/ticket-responses.ts';
import { findAnswerTemplates } from '../../../core/directory/model/answer-template.ts';
import { fillAnswerTemplate } from '../../../core/messages/compose/fill-template.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/** Returns the answer templates that fit the ticket, with placeholders filled in, as a starting point for an answer. */
const showTemplates = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/templates',
  summary: { vi: 'Mẫu trả lời', en: 'List answer templates' },
  access: accessRules.ticketHandlers,
  answers: { 200: AnswerTemplatesResponse },
  needs: ['directory', 'now'],
  answer: async (request, _, services) => {
    const { ticket } = request;
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const templates = findAnswerTemplates(ticket, directoryAt.directory, directoryAt.now);
    return buildJsonReply(200, {
      code: ticket.code,
      version: ticket.version,
      templates: templates.map((template) => ({
        code: template.code,
        title: template.title,
        text: fillAnswerTemplate(template, ticket, directoryAt),
      })),
    });
  },
});

export const answerTemplateRoutes: StaffEndpoint<StaffApiDeps>[] = [showTemplates];
