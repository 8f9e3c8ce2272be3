import { findOverdueClock } from '../../sla/lateness.ts';
import {
  type QueuedTicket,
  queuePageSize,
  readVisibleUnitQueuePage,
  type UnitQueueCursor,
  type UnitQueueStore,
} from './queue.ts';

/** Filter for a ticket queue. Fields that are undefined match every ticket. */
export type UnitQueueFilter = {
  services?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  priorities?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
  late?: boolean | undefined;
  /** Whether to show only emergencies, possible emergencies, and suspect tickets (emergencies beyond the rate limits). */
  emergency?: boolean | undefined;
  /** Cognito subject of the member who took the ticket ("taken by"). */
  takenBy?: string | undefined;
};

const isAmong = (value: string | undefined, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value));

/** Returns true for an emergency, a possible emergency, or a suspect ticket (an emergency beyond the rate limits). */
const mayBeEmergency = ({ priority, isSuspect, possibleEmergency }: QueuedTicket): boolean =>
  priority === 'P1' || isSuspect === true || possibleEmergency !== undefined;

export function matchesUnitQueueFilter(
  ticket: QueuedTicket,
  filter: UnitQueueFilter,
  now: Date,
): boolean {
  return (
    isAmong(ticket.service, filter.services) &&
    isAmong(ticket.status, filter.statuses) &&
    isAmong(ticket.priority, filter.priorities) &&
    isAmong(ticket.topic, filter.topics) &&
    (filter.late === undefined || filter.late === (findOverdueClock(ticket, now) !== undefined)) &&
    (filter.emergency === undefined || filter.emergency === mayBeEmergency(ticket)) &&
    (filter.takenBy === undefined || filter.takenBy === ticket.takenBy?.sub)
  );
}

/** Maximum number of unfiltered pages that one request reads. */
const maxPages = 4;

type QueueQuery = {
  after?: UnitQueueCursor | undefined;
  mayKnow(ticket: QueuedTicket): boolean;
  isAskedFor(ticket: QueuedTicket): boolean;
};

/**
 * Returns a page of queued tickets that match a filter. Reads at most 4 unfiltered pages, so the result may be short or
 * empty even if more tickets follow. The cursor never reveals a hidden ticket; `known` holds all visible tickets that were
 * read.
 */
export async function readFilteredUnitQueuePage(
  unit: string,
  { after, mayKnow, ...filter }: QueueQuery,
  queues: UnitQueueStore,
): Promise<{ tickets: QueuedTicket[]; known: QueuedTicket[]; next?: UnitQueueCursor }> {
  const tickets: QueuedTicket[] = [];
  const known: QueuedTicket[] = [];
  let cursor = after;
  for (let read = 0; read < maxPages; read += 1) {
    const page = await readVisibleUnitQueuePage(unit, { after: cursor, mayKnow }, queues);
    known.push(...page.tickets);
    tickets.push(...page.tickets.filter(filter.isAskedFor));
    if (!page.next) return { tickets, known };
    cursor = page.next;
    if (tickets.length >= queuePageSize) break;
  }
  return { tickets, known, ...(cursor && { next: cursor }) };
}
