import { ReturnedAnswer, UnheardAnswer } from '../../core/contract/supervision-answers.ts';
import { operatorUnit } from '../../core/directory/unit.ts';
import type { SignedIn } from '../../core/staff/signed-in.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import { isReturnedOften } from '../../core/ticket/returned-often.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json } from '../runtime/reply.ts';
import { excerptOf, ListQuestion, pageOfWork } from './list-work.ts';
import { listedTold } from './listed-told.ts';
import { readQuery } from './read-request.ts';
import { recordListed } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-door.ts';
import { takersOf } from './takers.ts';

const listedIn = async (
  list: 'returned' | 'voice-messages',
  tickets: readonly Ticket[],
  member: SignedIn,
  services: StaffServices,
) => {
  await recordListed(list, tickets, member, services);
  const takerOf = await takersOf(tickets, services.members);
  const now = services.now();
  return (ticket: Ticket) => ({
    ...listedTold({ ...ticket, excerpt: excerptOf(ticket) }, now, takerOf(ticket)),
    unit: ticket.unit,
    unitName: ticket.unitName,
  });
};

const returnsIn = (events: readonly TicketEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'returned'
      ? [
          {
            at: toHotlineTime(event.at),
            unit: event.heldBy,
            unitName: event.unitName,
            proposed: event.proposed,
            proposedName: event.proposedName,
            reason: event.reason,
          },
        ]
      : [],
  );

/**
 * Handles `GET /api/staff/returned`: returns tickets that units returned, with the unit they propose. Tickets returned twice
 * are for supervisors.
 */
const showReturned: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, ListQuestion);
  if (question.kind === 'refused') return question.reply;
  const [directory, now] = [await services.directory(), services.now()];
  const { known, next } = await pageOfWork(
    services.returned(operatorUnit(directory, now).ref),
    question.value.cursor,
    member,
    services,
  );
  const standing = known.filter(({ ticket }) => ticket.status === 'returned');
  const listed = await listedIn(
    'returned',
    standing.map(({ ticket }) => ticket),
    member,
    services,
  );
  const tickets = standing.map(({ ticket, events }) => ({
    ...listed(ticket),
    returns: returnsIn(events),
    isForSupervisor: isReturnedOften(ticket, { directory, now }),
  }));
  return unlessKnown(json(200, { tickets, next }), request);
};

/** Handles `GET /api/staff/voice-messages`: returns open tickets with unplayed voice messages, oldest first. */
const showUnheard: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, ListQuestion);
  if (question.kind === 'refused') return question.reply;
  const { known, next } = await pageOfWork(
    services.unplayed,
    question.value.cursor,
    member,
    services,
  );
  const tickets = known.map(({ ticket }) => ticket);
  const listed = await listedIn('voice-messages', tickets, member, services);
  const told = tickets.map((ticket) => ({
    ...listed(ticket),
    messages: inHotlineTime(ticket.voiceMessages ?? []),
  }));
  return unlessKnown(json(200, { tickets: told, next }), request);
};

const headers = ['If-None-Match'] as const;

export const returnedRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/returned',
    contract: {
      query: ListQuestion,
      headers: [...headers],
      answers: { 200: ReturnedAnswer, 304: undefined },
    },
    answer: showReturned,
  },
  {
    method: 'GET',
    path: '/api/staff/voice-messages',
    contract: {
      query: ListQuestion,
      headers: [...headers],
      answers: { 200: UnheardAnswer, 304: undefined },
    },
    answer: showUnheard,
  },
];
