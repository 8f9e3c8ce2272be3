import type { Directory } from '../../directory/model/directory.ts';
import type { ServiceCode } from '../../directory/model/services/service.ts';
import { getServicePrivacy } from '../../directory/model/services/service-privacy.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { isAnsweredOrEnded, type TicketStatus } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { DuplicateStore } from '../../ticket/ports/duplicate-store.ts';
import { dayMs } from '../../time/day-ms.ts';

/** Public information about open reports on the same issue, without their texts. */
export type SimilarOpenReports =
  | { kind: 'counted'; count: number; days: number }
  | {
      kind: 'listed';
      days: number;
      tickets: { code: TicketCode; openedAt: Date; status: TicketStatus }[];
    };

type KnownReportSubject = {
  service: ServiceCode;
  topic?: string | undefined;
  areaCode?: string | undefined;
};

type FindKnownReportsDeps = {
  repeats: Pick<DuplicateStore, 'byPlace'>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Minimum count of reports that is disclosed; a smaller count could identify a neighbor. */
const minDisclosedCount = 3;
const maxLooked = 10;
const maxListed = 3;

/** Returns whether the public may learn about an open ticket of the service; never if it may accuse an office. */
const isPublicTicketOf = (ticket: Ticket | undefined, service: ServiceCode): ticket is Ticket =>
  ticket !== undefined &&
  ticket.service === service &&
  !isAnsweredOrEnded(ticket.status) &&
  !ticket.complaintHold &&
  ticket.accused.length === 0;

/**
 * Returns the public information about recent open reports on the same topic in the same commune. Both the topic and the
 * reports must belong to the service, because its privacy rules decide what is disclosed.
 */
export async function findSimilarOpenReports(
  { service, topic, areaCode }: KnownReportSubject,
  { repeats, find, directory: readDirectory, now }: FindKnownReportsDeps,
): Promise<SimilarOpenReports | undefined> {
  const directory = await readDirectory();
  const { similarReports: kind } = getServicePrivacy(directory, service);
  if (kind === 'hidden' || !areaCode) return undefined;
  const to = now();
  if (!topic || findTopic(directory, topic, to)?.service !== service) return undefined;
  const days = getTicketPolicy(directory, to).repeats.samePlaceDays;
  const from = new Date(to.getTime() - days * dayMs);
  const codes = await repeats.byPlace({ topic, areaCode }, { from, to, maxResults: maxLooked });
  const found = await Promise.all(codes.map(find));
  const tickets = found.filter((ticket) => isPublicTicketOf(ticket, service));
  if (kind === 'counted') {
    return tickets.length < minDisclosedCount ? undefined : { kind, days, count: tickets.length };
  }
  const listed = tickets
    .slice(0, maxListed)
    .map(({ code, openedAt, status }) => ({ code, openedAt, status }));
  return listed.length === 0 ? undefined : { kind, days, tickets: listed };
}
