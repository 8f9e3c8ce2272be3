import { lateness } from '../sla/lateness.ts';
import type { QueuedTicket, QueuePlace, QueueStore } from './queue.ts';
import { pageOfKnown } from './queue.ts';

/** Which of a queue's tickets are asked for; what isn't named is all. */
export type QueueFilter = {
  services?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  priorities?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
  late?: boolean | undefined;
  /** Emergencies, possible ones, and what a flood of them looks like. */
  emergency?: boolean | undefined;
  /** Whose: who has taken them. */
  takenBy?: string | undefined;
};

const isAmong = (value: string | undefined, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value));

/** Whether the ticket is an emergency or may be one; suspects of a flood are. */
const mayBeEmergency = ({ priority, isSuspect, possibleEmergency }: QueuedTicket): boolean =>
  priority === 'P1' || isSuspect === true || possibleEmergency !== undefined;

/** Whether the ticket is one that was asked for. */
export const isAskedFor = (ticket: QueuedTicket, filter: QueueFilter, now: Date): boolean =>
  isAmong(ticket.service, filter.services) &&
  isAmong(ticket.status, filter.statuses) &&
  isAmong(ticket.priority, filter.priorities) &&
  isAmong(ticket.topic, filter.topics) &&
  (filter.late === undefined || filter.late === (lateness(ticket, now) !== undefined)) &&
  (filter.emergency === undefined || filter.emergency === mayBeEmergency(ticket)) &&
  (filter.takenBy === undefined || filter.takenBy === ticket.takenBy?.sub);

/** A page has as many tickets as one without a filter, or what is found in so many pages of that size. */
const wanted = 50;
const mostPages = 4;

type Asked = {
  after?: QueuePlace | undefined;
  mayKnow(ticket: QueuedTicket): boolean;
  isAskedFor(ticket: QueuedTicket): boolean;
};

/**
 * A page of what is asked for: so much is read and no more, so it may hold little, or nothing, and still go on. Where it
 * goes on says nothing of what may not be known. `known` is all that was looked through.
 */
export const pageOfAsked = async (
  unit: string,
  { after, mayKnow, ...asked }: Asked,
  queues: QueueStore,
): Promise<{ tickets: QueuedTicket[]; known: QueuedTicket[]; next?: QueuePlace }> => {
  const tickets: QueuedTicket[] = [];
  const known: QueuedTicket[] = [];
  let place = after;
  for (let read = 0; read < mostPages; read += 1) {
    const page = await pageOfKnown(unit, { after: place, mayKnow }, queues);
    known.push(...page.tickets);
    tickets.push(...page.tickets.filter(asked.isAskedFor));
    if (!page.next) return { tickets, known };
    place = page.next;
    if (tickets.length >= wanted) break;
  }
  return { tickets, known, ...(place && { next: place }) };
};
