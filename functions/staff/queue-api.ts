import * as z from 'zod';
import { operatorUnit, UnitRef } from '../../core/directory/unit.ts';
import { statusLabels } from '../../core/messages/wording/labels.ts';
import { lateness } from '../../core/sla/lateness.ts';
import { pageOfKnown, type QueuedTicket, QueuePlace } from '../../core/staff/queue.ts';
import { reaches } from '../../core/staff/signed-in.ts';
import { isAboutActor } from '../../core/ticket/who-may.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json, problem } from '../runtime/reply.ts';
import { readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

const Cursor = z
  .string()
  .max(100, 'cursor-unknown')
  .transform((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'))
  .pipe(QueuePlace);

const cursorOf = (place: QueuePlace): string => Buffer.from(place).toString('base64url');

const Question = z.object({ unit: UnitRef.optional(), cursor: Cursor.optional() });

const told = (ticket: QueuedTicket, now: Date) => {
  const { acknowledge, resolve } = ticket.clocks;
  return {
    code: ticket.code,
    status: ticket.status,
    label: statusLabels.vi[ticket.status],
    service: ticket.service,
    topic: ticket.topic,
    priority: ticket.priority,
    area: ticket.areaName,
    place: ticket.place,
    excerpt: ticket.excerpt,
    openedAt: toHotlineTime(ticket.openedAt),
    acknowledgeBy: toHotlineTime(acknowledge.dueAt),
    acknowledgedAt: acknowledge.stoppedAt && toHotlineTime(acknowledge.stoppedAt),
    resolveBy: toHotlineTime(resolve.dueAt),
    late: lateness(ticket, now),
  };
};

/** `GET /api/staff/queue`: a unit's open tickets, the first due first; one's own unit's, or else the operators'. */
const showQueue: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const now = services.now();
  const directory = await services.directory();
  const { unit = member.unit ?? operatorUnit(directory, now).ref, cursor } = question.value;
  if (!reaches(member, [unit])) return problem(404, 'no-such-unit', request.lang);
  const mayKnow = ({ accused }: QueuedTicket) => !isAboutActor(member, accused, { directory, now });
  const asked = { after: cursor, mayKnow };
  const { tickets, next } = await pageOfKnown(unit, asked, services.queues);
  return json(200, {
    unit,
    tickets: tickets.map((ticket) => told(ticket, now)),
    next: next && cursorOf(next),
  });
};

export const queueRoutes: StaffRoute[] = [
  { method: 'GET', path: '/api/staff/queue', answer: showQueue },
];
