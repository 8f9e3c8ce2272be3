import { SimilarTicketsResponse } from '../../../core/contract/staff/queue-responses.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { getTicketIfVisible } from '../../../core/staff/members/signed-in-member.ts';
import {
  findLikelyDuplicates,
  type LikelyDuplicate,
} from '../../../core/ticket/duplicates/find-likely-duplicates.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { findVisibleTicket } from '../find-visible-ticket.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/**
 * Converts a similar ticket to its API response. The response states that the phone numbers are equal, but not the number.
 */
const toSimilarTicketResponse = ({ ticket, reason, share }: LikelyDuplicate) => ({
  code: ticket.code,
  why: reason,
  share,
  openedAt: toHotlineTime(ticket.openedAt),
  status: ticket.status,
  label: publicStatusLabels.vi[ticket.status],
  unit: ticket.unit,
  unitName: ticket.unitName,
});

/** Returns other tickets that are likely duplicates of the ticket. */
const showSimilar = staffEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/similar',
  summary: { vi: 'Phiếu có thể trùng', en: 'List similar tickets' },
  access: accessRules.hotline,
  answers: { 200: SimilarTicketsResponse },
  problems: ['not-found'],
  needs: ['tickets', 'directory', 'now', 'repeats'],
  answer: async (request, member, services) => {
    const { tickets, repeats, directory, now } = services;
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return buildProblemReply('not-found', request.lang);
    const directoryAt = { directory: await directory(), now: now() };
    const similar = await findLikelyDuplicates(ticket, {
      repeats,
      directory,
      find: async (other) => getTicketIfVisible(member, await tickets.find(other), directoryAt),
    });
    return buildJsonReply(200, {
      count: similar.length,
      tickets: similar.map(toSimilarTicketResponse),
    });
  },
});

export const similarTicketRoutes: StaffEndpoint<StaffApiDeps>[] = [showSimilar];
