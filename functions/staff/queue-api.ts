import * as z from 'zod';
import { QueueAnswer } from '../../core/contract/queue-answers.ts';
import { Priority, Service } from '../../core/directory/service.ts';
import { operatorUnit, UnitRef } from '../../core/directory/unit.ts';
import { type QueuedTicket, QueuePlace } from '../../core/staff/queue.ts';
import { isAskedFor, pageOfAsked } from '../../core/staff/queue-filter.ts';
import { reaches } from '../../core/staff/signed-in.ts';
import { TicketStatus } from '../../core/ticket/lifecycle.ts';
import { isAboutActor } from '../../core/ticket/who-may.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { cursorFor, cursorOf } from './cursor.ts';
import { listedTold } from './listed-told.ts';
import { inQuery, listOf, readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';
import { takersOf } from './takers.ts';

const flag = z.enum(['true', 'false'], 'not-allowed').transform((word) => word === 'true');

const Question = inQuery({
  unit: UnitRef.optional(),
  service: listOf(Service, 'service-unknown').optional(),
  status: listOf(TicketStatus, 'status-unknown').optional(),
  priority: listOf(Priority, 'priority-unknown').optional(),
  topic: listOf(z.string().regex(/^[A-Z]{2}\d{2}$/), 'topic-unknown').optional(),
  late: flag.optional(),
  /** Only what one has taken oneself. */
  mine: flag.optional(),
  cursor: cursorFor(QueuePlace).optional(),
});

/**
 * `GET /api/staff/queue`: a unit's open tickets, the first due first; one's own unit's, or else the operators', where
 * those that have no unit yet stand before all others. A filter looks through four pages at most: there may be more where
 * little is found.
 */
const showQueue: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const now = services.now();
  const directory = await services.directory();
  const {
    unit = member.unit ?? operatorUnit(directory, now).ref,
    cursor,
    ...asked
  } = question.value;
  if (!reaches(member, [unit])) return problem(404, 'no-such-unit', request.lang);
  const mayKnow = ({ accused }: QueuedTicket) => !isAboutActor(member, accused, { directory, now });
  const filter = {
    services: asked.service,
    statuses: asked.status,
    priorities: asked.priority,
    topics: asked.topic,
    late: asked.late,
    takenBy: asked.mine ? member.sub : undefined,
  };
  const { tickets, next } = await pageOfAsked(
    unit,
    { after: cursor, mayKnow, isAskedFor: (ticket) => isAskedFor(ticket, filter, now) },
    services.queues,
  );
  const takerOf = await takersOf(tickets, services.members);
  const told = tickets.map((ticket) => listedTold(ticket, now, takerOf(ticket)));
  return unlessKnown(json(200, { unit, tickets: told, next: next && cursorOf(next) }), request);
};

export const queueRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/queue',
    contract: {
      query: Question,
      headers: ['If-None-Match'],
      answers: { 200: QueueAnswer, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showQueue,
  },
];
