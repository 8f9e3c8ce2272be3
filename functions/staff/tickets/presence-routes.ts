import * as z from 'zod';
import { TicketPresenceResponse } from '../../../core/contract/staff/staff-responses.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import {
  listOtherPresentMembers,
  recordTicketPresence,
  TicketPresenceActivity,
  type TicketPresenceEntry,
} from '../../../core/staff/members/presence.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { findVisibleTicket } from '../find-visible-ticket.ts';
import { type StaffEndpoint, staffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

const PresenceBody = z.strictObject({ doing: TicketPresenceActivity });

const toPresenceResponse = async (
  others: TicketPresenceEntry[],
  services: Pick<StaffApiDeps, 'directory' | 'now'>,
) => {
  const [directory, now] = [await services.directory(), services.now()];
  return {
    others: others.map(({ sub, name, role, unit, doing, since }) => ({
      // Without a name, `sub` is omitted too, so that anonymous colleagues cannot be distinguished.
      ...(name && { sub, name }),
      role,
      ...(unit && { unit, unitName: findUnitInForce(directory, unit, now)?.name }),
      doing,
      since: toHotlineTime(since),
    })),
  };
};

/** Returns the other members who have the ticket open. */
const showOthers = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/presence',
  summary: { vi: 'Cán bộ đang mở phiếu', en: 'List staff who have the ticket open' },
  access: accessRules.ticketReaders,
  headers: ['If-None-Match'],
  answers: { 200: TicketPresenceResponse, 304: undefined },
  needs: ['directory', 'now', 'presence'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const others = await listOtherPresentMembers(ticket.code, member, services);
    return withEtag(buildJsonReply(200, await toPresenceResponse(others, services)), request);
  },
});

/**
 * Records that the member has the ticket open, and returns the other members who have it open. The console calls this route
 * every 10 seconds.
 */
const postPresence = staffEndpoint({
  method: 'PUT',
  path: '/api/staff/tickets/{code}/presence',
  summary: { vi: 'Ghi nhận đang mở phiếu', en: 'Report that the ticket is open' },
  access: accessRules.ticketReaders,
  body: PresenceBody,
  answers: { 200: TicketPresenceResponse },
  problems: ['not-found'],
  needs: ['tickets', 'directory', 'now', 'presence'],
  answer: async (request, member, services) => {
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return buildProblemReply('not-found', request.lang);
    const others = await recordTicketPresence(ticket.code, request.body.doing, member, services);
    return buildJsonReply(200, await toPresenceResponse(others, services));
  },
});

export const ticketPresenceRoutes: StaffEndpoint<StaffApiDeps>[] = [showOthers, postPresence];
