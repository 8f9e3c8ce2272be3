import { ticketFor } from '../../core/staff/signed-in.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { json, problem } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';
import { wholeTicket } from './whole-ticket.ts';

/** `GET /api/staff/tickets/{code}`: all that happened to a ticket, why it went where it is, and why it is due when it is. */
const showTicket: StaffRoute['answer'] = async ({ lang, params }, member, services) => {
  const code = TypedTicketCode.safeParse(params['code']).data;
  const found = code && (await services.tickets.history(code));
  const [directory, now] = [await services.directory(), services.now()];
  const ticket = ticketFor(member, found?.ticket, { directory, now });
  if (!found || !ticket) return problem(404, 'not-found', lang);
  return json(200, wholeTicket({ ...found, directory, now }));
};

export const ticketRoutes: StaffRoute[] = [
  { method: 'GET', path: '/api/staff/tickets/{code}', answer: showTicket },
];
