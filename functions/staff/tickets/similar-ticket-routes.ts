import * as z from 'zod';
import { SimilarTicketsResponse } from '../../../core/contract/staff/queue-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { maxReportCharacters } from '../../../core/intake/report/report.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { buildBoundedTextSchema } from '../../../core/text/bounded-text-schema.ts';
import { getTextExcerpt } from '../../../core/text/text-excerpt.ts';
import {
  type ComparableReport,
  findLikelyDuplicates,
  type LikelyDuplicate,
} from '../../../core/ticket/duplicates/find-likely-duplicates.ts';
import { isAnsweredOrEnded } from '../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { findVisibleTicket } from '../find-visible-ticket.ts';
import { logListedTickets } from '../reply/log-listed-tickets.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

const similarityServices = ['tickets', 'directory', 'now', 'repeats', 'listings'] as const;
type SimilarityServices = Pick<StaffApiDeps, (typeof similarityServices)[number]>;

/**
 * Converts a similar ticket to its API response. The response states that the phone numbers are equal, but not the number.
 */
const toSimilarTicketResponse = (
  { ticket, reason, share }: LikelyDuplicate,
  directoryAt: { directory: Directory; now: Date },
) => ({
  code: ticket.code,
  why: reason,
  share,
  openedAt: toHotlineTime(ticket.openedAt),
  status: ticket.status,
  label: staffStatusLabels.vi[ticket.status],
  topic: ticket.topic,
  area: formatDistinctTicketArea(ticket, directoryAt),
  place: ticket.place,
  excerpt: getTextExcerpt(ticket),
  unit: ticket.unit,
  unitName: ticket.unitName,
});

/** Replies with the tickets that the member may see and that are likely duplicates of the report, and logs the access. */
const replyWithSimilarTickets = async (
  report: ComparableReport,
  member: SignedInMember,
  services: SimilarityServices,
  isListed?: (ticket: Ticket) => boolean,
) => {
  const { tickets, repeats, directory, now } = services;
  const directoryAt = { directory: await directory(), now: now() };
  const similar = await findLikelyDuplicates(report, {
    repeats,
    directory,
    find: async (other) => getTicketIfVisible(member, await tickets.find(other), directoryAt),
    ...(isListed && { isListed }),
  });
  const listed = similar.map(({ ticket }) => ticket);
  await logListedTickets('similar', listed, member, services);
  return buildJsonReply(200, {
    count: similar.length,
    tickets: similar.map((one) => toSimilarTicketResponse(one, directoryAt)),
  });
};

/** Returns other tickets that are likely duplicates of the ticket. */
const showSimilar = staffEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/similar',
  summary: { vi: 'Phiếu có thể trùng', en: 'List similar tickets' },
  access: accessRules.hotline,
  answers: { 200: SimilarTicketsResponse },
  problems: ['not-found'],
  needs: similarityServices,
  answer: async (request, member, services) => {
    const ticket = await findVisibleTicket(request, member, services);
    return ticket
      ? replyWithSimilarTickets(ticket, member, services)
      : buildProblemReply('not-found', request.lang);
  },
});

const UnsentReport = z.strictObject({
  text: buildBoundedTextSchema(maxReportCharacters.text),
  topic: z.string().max(20),
  areaCode: z.string().max(20),
  place: buildBoundedTextSchema(maxReportCharacters.place).optional(),
});

/**
 * Returns open tickets that are likely duplicates of a report that an operator is typing. POST keeps the caller's words out
 * of the URL. The phone number is not compared, because look-ups by number have their own rate limit.
 */
const findSimilarToReport = staffEndpoint({
  method: 'POST',
  path: '/api/staff/similar',
  summary: { vi: 'Phiếu giống lời đang ghi', en: 'List tickets similar to a report' },
  access: screenAccess.desk,
  body: UnsentReport,
  answers: { 200: SimilarTicketsResponse },
  needs: similarityServices,
  answer: ({ body }, member, services) =>
    replyWithSimilarTickets(
      { ...body, openedAt: services.now() },
      member,
      services,
      ({ status }) => !isAnsweredOrEnded(status),
    ),
});

export const similarTicketRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showSimilar,
  findSimilarToReport,
];
