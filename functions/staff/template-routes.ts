import { TemplatesAnswer } from '../../core/contract/ticket-answers.ts';
import { templatesFor } from '../../core/directory/answer-template.ts';
import { fillTemplate } from '../../core/messages/fill-template.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/templates`: returns the answer templates that fit the ticket, filled in, as a
 * starting point for an answer.
 */
const showTemplates: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const directory = await services.directory();
  const templates = templatesFor(ticket, directory, services.now());
  return json(200, {
    code: ticket.code,
    version: ticket.version,
    templates: templates.map((template) => ({
      code: template.code,
      title: template.title,
      text: fillTemplate(template, ticket, directory),
    })),
  });
};

export const templateRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/templates',
    contract: { answers: { 200: TemplatesAnswer }, problems: { 404: ['not-found'] } },
    answer: showTemplates,
  },
];
