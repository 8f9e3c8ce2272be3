import { SimilarAnswer } from '../../core/contract/queue-answers.ts';
import { statusLabels } from '../../core/messages/wording/labels.ts';
import { ticketFor } from '../../core/staff/signed-in.ts';
import { type SimilarTicket, similarTo } from '../../core/ticket/repeats.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/** Converts a similar ticket into its API response. It states that phone numbers are equal, without the number. */
const told = ({ ticket, why, share }: SimilarTicket) => ({
  code: ticket.code,
  why,
  share,
  openedAt: toHotlineTime(ticket.openedAt),
  status: ticket.status,
  label: statusLabels.vi[ticket.status],
  unit: ticket.unit,
  unitName: ticket.unitName,
});

/** Handles `GET /api/staff/tickets/{code}/similar`: returns likely duplicates of the ticket. */
const showSimilar: StaffRoute['answer'] = async (request, member, services) => {
  const { tickets, repeats, directory, now } = services;
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const then = { directory: await directory(), now: now() };
  const similar = await similarTo(ticket, {
    repeats,
    directory,
    find: async (other) => ticketFor(member, await tickets.find(other), then),
  });
  return json(200, { count: similar.length, tickets: similar.map(told) });
};

export const similarRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/similar',
    contract: { answers: { 200: SimilarAnswer }, problems: { 404: ['not-found'] } },
    answer: showSimilar,
  },
];
