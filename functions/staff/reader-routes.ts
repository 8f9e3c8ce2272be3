import { ReadersAnswer } from '../../core/contract/staff-answers.ts';
import { unitInForce } from '../../core/directory/unit.ts';
import { wasListenedTo } from '../../core/staff/listened-to.ts';
import { readersOf } from '../../core/staff/readers.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import type { StaffRoute } from './staff-door.ts';

/** Handles `GET /api/staff/tickets/{code}/readers`: returns who can read which parts of the ticket, and why others cannot. */
const showReaders: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const [directory, now] = [await services.directory(), services.now()];
  const { code, version } = ticket;
  const readers = readersOf(ticket, {
    ...{ directory, now },
    wasListenedTo: await wasListenedTo(ticket, services),
  }).map((reader) => ({
    ...reader,
    ...(reader.unit && { unitName: unitInForce(directory, reader.unit, now)?.name }),
  }));
  return json(200, { code, version, readers });
};

export const readerRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/readers',
    contract: { answers: { 200: ReadersAnswer }, problems: { 404: ['not-found'] } },
    answer: showReaders,
  },
];
