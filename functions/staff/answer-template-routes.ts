import { AnswerTemplatesResponse } from '../../core/contract/ticket-responses.ts';
import { findAnswerTemplates } from '../../core/directory/answer-template.ts';
import { fillAnswerTemplate } from '../../core/messages/fill-template.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/templates`: returns the answer templates that fit the ticket, with placeholders
 * filled in, as a starting point for an answer.
 */
const showTemplates: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const directory = await services.directory();
  const templates = findAnswerTemplates(ticket, directory, services.now());
  return buildJsonReply(200, {
    code: ticket.code,
    version: ticket.version,
    templates: templates.map((template) => ({
      code: template.code,
      title: template.title,
      text: fillAnswerTemplate(template, ticket, directory),
    })),
  });
};

export const answerTemplateRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/templates',
    contract: { answers: { 200: AnswerTemplatesResponse }, problems: { 404: ['not-found'] } },
    answer: showTemplates,
  },
];
