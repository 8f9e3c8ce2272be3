import * as z from 'zod';
import { PresenceResponse } from '../../core/contract/staff-answers.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import {
  listOtherMembers,
  PresenceActivity,
  type PresenceEntry,
  recordPresence,
} from '../../core/staff/presence.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { withEtag } from '../runtime/etag.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { findVisibleTicket } from './known-ticket.ts';
import { readBody } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const Here = z.strictObject({ doing: PresenceActivity });

const toPresenceResponse = async (others: PresenceEntry[], services: StaffServices) => {
  const [directory, now] = [await services.directory(), services.now()];
  return {
    others: others.map(({ sub, name, role, unit, doing, since }) => ({
      // Without a name, `sub` is omitted too, so that anonymous colleagues cannot be told apart.
      ...(name && { sub, name }),
      role,
      ...(unit && { unit, unitName: findUnitInForce(directory, unit, now)?.name }),
      doing,
      since: toHotlineTime(since),
    })),
  };
};

/** Handles `GET /api/staff/tickets/{code}/presence`: returns the other members who have the ticket open. */
const showOthers: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', request.lang);
  const others = await listOtherMembers(ticket.code, member, services);
  return withEtag(jsonReply(200, await toPresenceResponse(others, services)), request);
};

/**
 * Handles `PUT /api/staff/tickets/{code}/presence`: records that the member has the ticket open, and returns the other
 * members who have it open. The console calls this route every 10 seconds.
 */
const sayHere: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, Here);
  if (body.kind === 'refused') return body.reply;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return problemReply(404, 'not-found', request.lang);
  const others = await recordPresence(ticket.code, body.value.doing, member, services);
  return jsonReply(200, await toPresenceResponse(others, services));
};

const path = '/api/staff/tickets/{code}/presence';

export const presenceRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path,
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: PresenceResponse, 304: undefined },
      problems: { 404: ['not-found'] },
    },
    answer: showOthers,
  },
  {
    method: 'PUT',
    path,
    contract: {
      body: Here,
      answers: { 200: PresenceResponse },
      problems: { 404: ['not-found'] },
    },
    answer: sayHere,
  },
];
