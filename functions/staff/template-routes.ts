import { TemplatesAnswer } from '../../core/contract/ticket-answers.ts';
import { templatesFor } from '../../core/directory/answer-template.ts';
import { fillTemplate } from '../../core/messages/fill-template.ts';
import { ticketFor } from '../../core/staff/signed-in.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { json, problem } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

/** `GET /api/staff/tickets/{code}/templates`: answers to begin with, filled in; whoever answers sends their own words. */
const showTemplates: StaffRoute['answer'] = async ({ lang, params }, member, services) => {
  const code = TypedTicketCode.safeParse(params['code']).data;
  const ticket = ticketFor(member, code && (await services.tickets.find(code)));
  if (!ticket) return problem(404, 'not-found', lang);
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
