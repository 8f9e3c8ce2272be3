import * as z from 'zod';
import { QueueAnswer } from '../../core/contract/queue-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { Priority, Service } from '../../core/directory/service.ts';
import { operatorUnit, UnitRef, unitInForce } from '../../core/directory/unit.ts';
import { access } from '../../core/staff/access.ts';
import {
  type QueuedTicket,
  QueuePlace,
  type QueueStore,
  withPossibleEmergencies,
} from '../../core/staff/queue.ts';
import { isAskedFor, pageOfAsked } from '../../core/staff/queue-filter.ts';
import { repeatsAmong } from '../../core/staff/repeats-among.ts';
import { reaches, type SignedIn } from '../../core/staff/signed-in.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import { TicketStatus } from '../../core/ticket/lifecycle.ts';
import { rungReached } from '../../core/ticket/rung-reached.ts';
import { isAboutActor } from '../../core/ticket/who-may.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { cursorFor, cursorOf } from './cursor.ts';
import { excerptOf } from './list-work.ts';
import { listedTold } from './listed-told.ts';
import { inQuery, listOf, readQuery } from './read-request.ts';
import { recordListed } from './record-listed.ts';
import type { StaffServices } from './services.ts';
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
  /** Filter for emergencies, possible emergencies and suspected parts of a flood. */
  emergency: flag.optional(),
  /** Filter for the member's own tickets. */
  mine: flag.optional(),
  cursor: cursorFor(QueuePlace).optional(),
});

type Page = { tickets: readonly QueuedTicket[]; known: readonly QueuedTicket[] };

/**
 * Converts queued tickets into API responses. Likely duplicates by phone number are marked only for members who may open the
 * duplicates list.
 */
const pageTold = async (
  { tickets, known }: Page,
  { directory, now }: { directory: Directory; now: Date },
  member: SignedIn,
  services: StaffServices,
) => {
  const takerOf = await takersOf(tickets, services.members);
  const knowsNumbers = access.get('GET /api/staff/repeats')?.[member.role] === 'any';
  const repeats = repeatsAmong(known, { ...lifeOn(directory, now).repeats, knowsNumbers });
  return tickets.map((ticket) => ({
    ...listedTold(ticket, now, takerOf(ticket)),
    unit: ticket.unit,
    unitName: ticket.unit && unitInForce(directory, ticket.unit, ticket.openedAt)?.name,
    rung: rungReached(ticket),
    repeats: repeats.get(ticket.code) ?? 0,
  }));
};

/** Returns the possible emergencies of all units, without those that have been classified in the meantime. */
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

/** Returns the unit's queue; the operators' queue also contains possible emergencies of all units. */
const queueOf = (unit: string, operators: string, services: StaffServices): QueueStore =>
  unit === operators
    ? withPossibleEmergencies(services.queues, () => possibleEmergencies(services))
    : services.queues;

/**
 * Handles `GET /api/staff/queue`: returns a unit's open tickets, earliest due time first; by default the member's unit or the
 * operators. A filtered request reads at most 4 pages, so a short result can have more pages.
 */
const showQueue: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const now = services.now();
  const directory = await services.directory();
  const operators = operatorUnit(directory, now).ref;
  const { unit = member.unit ?? operators, cursor, ...asked } = question.value;
  if (!reaches(member, [unit])) return problem(404, 'no-such-unit', request.lang);
  const mayKnow = ({ accused }: QueuedTicket) => !isAboutActor(member, accused, { directory, now });
  const filter = {
    services: asked.service,
    statuses: asked.status,
    priorities: asked.priority,
    topics: asked.topic,
    late: asked.late,
    emergency: asked.emergency,
    takenBy: asked.mine ? member.sub : undefined,
  };
  const { next, ...page } = await pageOfAsked(
    unit,
    { after: cursor, mayKnow, isAskedFor: (ticket) => isAskedFor(ticket, filter, now) },
    member.reach === 'any' ? queueOf(unit, operators, services) : services.queues,
  );
  await recordListed('queue', page.tickets, member, services);
  const told = await pageTold(page, { directory, now }, member, services);
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
