import * as z from 'zod';
import { TicketPresenceResponse } from '../../core/contract/staff-responses.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import {
  listOtherPresentMembers,
  recordTicketPresence,
  TicketPresenceActivity,
  type TicketPresenceEntry,
} from '../../core/staff/presence.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

const PresenceBody = z.strictObject({ doing: TicketPresenceActivity });

const toPresenceResponse = async (others: TicketPresenceEntry[], services: StaffApiDeps) => {
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
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const others = await listOtherPresentMembers(ticket.code, member, services);
  return withEtag(buildJsonReply(200, await toPresenceResponse(others, services)), request);
};

/**
 * Handles `PUT /api/staff/tickets/{code}/presence`: records that the member has the ticket open, and returns the other
 * members who have it open. The console calls this route every 10 seconds.
 */
const postPresence: StaffRoute['answer'] = async (request, member, services) => {
  const body = validateBody(request, PresenceBody);
  if (body.kind === 'refused') return body.reply;
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const others = await recordTicketPresence(ticket.code, body.value.doing, member, services);
  return buildJsonReply(200, await toPresenceResponse(others, services));
};

const path = '/api/staff/tickets/{code}/presence';

export const ticketPresenceRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path,
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: TicketPresenceResponse, 304: undefined },
      problems: { 404: ['not-found'] },
    },
    answer: showOthers,
  },
  {
    method: 'PUT',
    path,
    contract: {
      body: PresenceBody,
      answers: { 200: TicketPresenceResponse },
      problems: { 404: ['not-found'] },
    },
    answer: postPresence,
  },
];
