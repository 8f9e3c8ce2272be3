import * as z from 'zod';
import { TicketQueueResponse } from '../../../../core/contract/staff/queue-responses.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  findUnitOnAnyDay,
  getOperatorUnit,
  UnitRef,
} from '../../../../core/directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../../../../core/directory/model/services/service.ts';
import { screenAccess } from '../../../../core/staff/members/access-rules.ts';
import { isInScope, type SignedInMember } from '../../../../core/staff/members/signed-in-member.ts';
import { countLikelyDuplicates } from '../../../../core/staff/tickets/count-likely-duplicates.ts';
import { type QueuedTicket, UnitQueueCursor } from '../../../../core/staff/tickets/queue.ts';
import {
  matchesUnitQueueFilter,
  readFilteredUnitQueuePage,
} from '../../../../core/staff/tickets/queue-filter.ts';
import { findReachedEscalationStep } from '../../../../core/ticket/events/find-reached-escalation-step.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { isTicketHiddenFromReader } from '../../../../core/ticket/read/units/hidden-from-reader.ts';
import { withEtag } from '../../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { createCursorSchema, encodeCursor } from '../../reply/cursor.ts';
import { logListedTickets } from '../../reply/log-listed-tickets.ts';
import { loadTicketTakers } from '../../reply/ticket-takers.ts';
import { toListedTicketResponse } from '../../reply/to-listed-ticket-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../../staff-endpoint.ts';
import { createListParameterSchema, createQuerySchema } from '../../validate-request.ts';
import { selectQueue } from './select-queue.ts';

const flag = z.enum(['true', 'false'], 'not-allowed').transform((word) => word === 'true');

const QueueQuery = createQuerySchema({
  unit: UnitRef.optional(),
  service: createListParameterSchema(ServiceCode, 'service-unknown').optional(),
  status: createListParameterSchema(TicketStatus, 'status-unknown').optional(),
  priority: createListParameterSchema(Priority, 'priority-unknown').optional(),
  topic: createListParameterSchema(z.string().regex(/^[A-Z]{2}\d{2}$/), 'topic-unknown').optional(),
  late: flag.optional(),
  /** Query parameter that selects emergencies, possible emergencies and tickets suspected to be part of a flood. */
  emergency: flag.optional(),
  /** Query parameter that selects the tickets that the member has taken. */
  mine: flag.optional(),
  cursor: createCursorSchema(UnitQueueCursor).optional(),
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
  services: Pick<StaffApiDeps, 'members'>,
) => {
  const takerOf = await loadTicketTakers(tickets, services.members);
  const knowsNumbers = screenAccess.repeats[member.role] === 'any';
  const repeats = countLikelyDuplicates(known, {
    ...getTicketPolicy(directory, now).repeats,
    knowsNumbers,
  });
  return tickets.map((ticket) => ({
    ...toListedTicketResponse(ticket, { directory, now }, takerOf(ticket)),
    unit: ticket.unit,
    unitName: ticket.unit && findUnitOnAnyDay(directory, ticket.unit, now, ticket.openedAt)?.name,
    rung: findReachedEscalationStep(ticket),
    repeats: repeats.get(ticket.code) ?? 0,
  }));
};

/**
 * Returns a unit's open tickets: those that operators must review or forward first, by priority, then the earliest due time
 * first. The default is the member's unit, or the operators. A filtered request reads at most 4 pages of the queue, so
 * further tickets may follow even a short response.
 */
const showQueue = staffEndpoint({
  method: 'GET',
  path: '/api/staff/queue',
  summary: { vi: 'Phiếu đang mở của đơn vị', en: 'List open tickets of a unit' },
  access: screenAccess.queue,
  query: QueueQuery,
  headers: ['If-None-Match'],
  answers: { 200: TicketQueueResponse, 304: undefined },
  problems: ['no-such-unit'],
  needs: ['members', 'tickets', 'directory', 'now', 'listings', 'queues', 'possibleEmergencies'],
  answer: async (request, member, services) => {
    const now = services.now();
    const directory = await services.directory();
    const operators = getOperatorUnit(directory, now).ref;
    const { unit = member.unit ?? operators, cursor, ...query } = request.query;
    if (!isInScope(member, [unit])) return buildProblemReply('no-such-unit', request.lang);
    const mayKnow = (ticket: QueuedTicket) =>
      !isTicketHiddenFromReader(member, ticket, { directory, now });
    const filter = {
      services: query.service,
      statuses: query.status,
      priorities: query.priority,
      topics: query.topic,
      late: query.late,
      emergency: query.emergency,
      takenBy: query.mine ? member.sub : undefined,
    };
    const { next, ...page } = await readFilteredUnitQueuePage(
      unit,
      {
        after: cursor,
        mayKnow,
        isAskedFor: (ticket) => matchesUnitQueueFilter(ticket, filter, now),
      },
      selectQueue(unit, { member, operators }, services),
    );
    await logListedTickets('queue', page.tickets, member, services);
    const pageResponse = await toQueuePageResponse(page, { directory, now }, member, services);
    return withEtag(
      buildJsonReply(200, { unit, tickets: pageResponse, next: next && encodeCursor(next) }),
      request,
    );
  },
});

export const unitQueueRoutes: StaffEndpoint<StaffApiDeps>[] = [showQueue];
