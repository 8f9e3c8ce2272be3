import * as z from 'zod';
import { QueueResponse } from '../../core/contract/queue-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { Priority, Service } from '../../core/directory/service.ts';
import { findUnitInForce, getOperatorUnit, UnitRef } from '../../core/directory/unit.ts';
import { routePermissions } from '../../core/staff/access.ts';
import {
  prependPossibleEmergencies,
  QueueCursor,
  type QueuedTicket,
  type QueueStore,
} from '../../core/staff/queue.ts';
import { matchesQueueFilter, readFilteredPage } from '../../core/staff/queue-filter.ts';
import { countLikelyDuplicates } from '../../core/staff/repeats-among.ts';
import { isInScope, type SignedInMember } from '../../core/staff/signed-in.ts';
import { isActorAccused } from '../../core/ticket/action-permissions.ts';
import { findReachedEscalationStep } from '../../core/ticket/find-reached-escalation-step.ts';
import { TicketStatus } from '../../core/ticket/lifecycle.ts';
import { getTicketPolicy } from '../../core/ticket/ticket-policy.ts';
import { withEtag } from '../runtime/etag.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { excerptOf } from './list-work.ts';
import { listParameterSchema, querySchema, readQuery } from './read-request.ts';
import { logListedTickets } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadTicketTakers } from './takers.ts';
import { toListedResponse } from './to-listed-response.ts';

const flag = z.enum(['true', 'false'], 'not-allowed').transform((word) => word === 'true');

const Question = querySchema({
  unit: UnitRef.optional(),
  service: listParameterSchema(Service, 'service-unknown').optional(),
  status: listParameterSchema(TicketStatus, 'status-unknown').optional(),
  priority: listParameterSchema(Priority, 'priority-unknown').optional(),
  topic: listParameterSchema(z.string().regex(/^[A-Z]{2}\d{2}$/), 'topic-unknown').optional(),
  late: flag.optional(),
  /** Query parameter that selects emergencies, possible emergencies and tickets suspected to be part of a flood. */
  emergency: flag.optional(),
  /** Query parameter that selects the tickets that the member has taken. */
  mine: flag.optional(),
  cursor: cursorSchema(QueueCursor).optional(),
});

type Page = { tickets: readonly QueuedTicket[]; known: readonly QueuedTicket[] };

/**
 * Converts queued tickets to API responses. Likely duplicates with the same phone number are counted only for members who
 * may open the list of duplicates.
 */
const toQueuePageResponse = async (
  { tickets, known }: Page,
  { directory, now }: { directory: Directory; now: Date },
  member: SignedInMember,
  services: StaffServices,
) => {
  const takerOf = await loadTicketTakers(tickets, services.members);
  const knowsNumbers = routePermissions.get('GET /api/staff/repeats')?.[member.role] === 'any';
  const repeats = countLikelyDuplicates(known, {
    ...getTicketPolicy(directory, now).repeats,
    knowsNumbers,
  });
  return tickets.map((ticket) => ({
    ...toListedResponse(ticket, now, takerOf(ticket)),
    unit: ticket.unit,
    unitName: ticket.unit && findUnitInForce(directory, ticket.unit, ticket.openedAt)?.name,
    rung: findReachedEscalationStep(ticket),
    repeats: repeats.get(ticket.code) ?? 0,
  }));
};

/** Returns the possible emergencies of all units. Omits those that were classified in the meantime. */
const possibleEmergencies = async ({
  possibleEmergencies: list,
  tickets,
}: StaffServices): Promise<QueuedTicket[]> => {
  const { codes } = await list.page();
  const found = await Promise.all(codes.map((code) => tickets.find(code)));
  return found.flatMap((ticket) =>
    ticket?.possibleEmergency ? [{ ...ticket, excerpt: excerptOf(ticket) }] : [],
  );
};

/** Returns the queue of a unit. The operators' queue also contains the possible emergencies of all units. */
const queueOf = (unit: string, operators: string, services: StaffServices): QueueStore =>
  unit === operators
    ? prependPossibleEmergencies(services.queues, () => possibleEmergencies(services))
    : services.queues;

/**
 * Handles `GET /api/staff/queue`: returns a unit's open tickets, earliest due time first. The default is the member's unit,
 * or the operators. A filtered request reads at most 4 pages of the queue, so further tickets may follow even a short
 * response.
 */
const showQueue: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const now = services.now();
  const directory = await services.directory();
  const operators = getOperatorUnit(directory, now).ref;
  const { unit = member.unit ?? operators, cursor, ...asked } = question.value;
  if (!isInScope(member, [unit])) return problemReply(404, 'no-such-unit', request.lang);
  const mayKnow = ({ accused }: QueuedTicket) =>
    !isActorAccused(member, accused, { directory, now });
  const filter = {
    services: asked.service,
    statuses: asked.status,
    priorities: asked.priority,
    topics: asked.topic,
    late: asked.late,
    emergency: asked.emergency,
    takenBy: asked.mine ? member.sub : undefined,
  };
  const { next, ...page } = await readFilteredPage(
    unit,
    { after: cursor, mayKnow, isAskedFor: (ticket) => matchesQueueFilter(ticket, filter, now) },
    member.reach === 'any' ? queueOf(unit, operators, services) : services.queues,
  );
  await logListedTickets('queue', page.tickets, member, services);
  const pageResponse = await toQueuePageResponse(page, { directory, now }, member, services);
  return withEtag(
    jsonReply(200, { unit, tickets: pageResponse, next: next && encodeCursor(next) }),
    request,
  );
};

export const queueRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/queue',
    contract: {
      query: Question,
      headers: ['If-None-Match'],
      answers: { 200: QueueResponse, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showQueue,
  },
];
