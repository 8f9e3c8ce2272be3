import type * as z from 'zod';
import type { TicketQueueResponse } from '../../../../core/contract/staff/queue-responses.ts';

export type QueueTicket = z.infer<typeof TicketQueueResponse>['tickets'][number];

export type QueueQueryFilter = {
  unit?: string | undefined;
  service?: string | undefined;
  topic?: string | undefined;
  status?: string | undefined;
  priority?: string | undefined;
  late?: string | undefined;
  mine?: string | undefined;
  emergency?: string | undefined;
};

export const queueFilterNames = [
  'unit',
  'service',
  'topic',
  'status',
  'priority',
  'late',
  'mine',
  'emergency',
] as const;

export function parseQueueQueryFilter(query: Readonly<Record<string, string>>): QueueQueryFilter {
  return Object.fromEntries(
    queueFilterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
}

const isOneOf = (wanted: string | undefined, had: string | undefined): boolean =>
  wanted === undefined || wanted.split(',').includes(had ?? '');

const mayBeEmergency = ({ priority, isSuspect, isPossibleEmergency }: QueueTicket): boolean =>
  priority === 'P1' || isSuspect === true || isPossibleEmergency === true;

/**
 * Returns true when a ticket passes the queue filter. The unit isn't checked, because the API has already filtered by unit.
 */
export function passesQueueFilter(row: QueueTicket, filter: QueueQueryFilter, me: string): boolean {
  return (
    isOneOf(filter.service, row.service) &&
    isOneOf(filter.topic, row.topic) &&
    isOneOf(filter.status, row.status) &&
    isOneOf(filter.priority, row.priority) &&
    (!filter.emergency || mayBeEmergency(row)) &&
    (!filter.late || row.late !== undefined) &&
    (!filter.mine || row.takenBy?.sub === me)
  );
}

/**
 * Returns the ticket's next deadline and its kind: complaint review, forwarding, acknowledgement or resolution, in this
 * order.
 */
export function getNextDeadline(row: QueueTicket) {
  const from = new Date(row.openedAt);
  if (row.reviewBy) return { clock: 'review' as const, from, by: new Date(row.reviewBy) };
  if (row.forwardBy) return { clock: 'forward' as const, from, by: new Date(row.forwardBy) };
  const isAcknowledged = row.acknowledgedAt !== undefined;
  return isAcknowledged || row.resolveBy < row.acknowledgeBy
    ? { clock: 'resolve' as const, from, by: new Date(row.resolveBy) }
    : { clock: 'acknowledge' as const, from, by: new Date(row.acknowledgeBy) };
}

const isOverdue = ({ late, overdue }: QueueTicket): boolean =>
  late !== undefined || overdue !== undefined;

/**
 * Counts the tickets in the queue that are overdue at their unit, and those whose complaint review or forwarding is overdue
 * at the operators.
 */
export function countOverdueTickets(rows: readonly QueueTicket[]) {
  return {
    late: rows.filter(({ late }) => late !== undefined).length,
    review: rows.filter(({ overdue }) => overdue === 'review').length,
    forward: rows.filter(({ overdue }) => overdue === 'forward').length,
  };
}

/** Priority of a ticket that operators must review or forward, such as `P2`. All other tickets sort after these. */
const getOperatorRank = ({ priority, reviewBy, forwardBy }: QueueTicket): string =>
  (reviewBy ?? forwardBy) ? priority : 'others';

/**
 * Returns true when all tickets are loaded that operators must review or forward. They come before all other tickets, except
 * possible emergencies.
 */
export function areOperatorTicketsLoaded(rows: readonly QueueTicket[], hasMore: boolean): boolean {
  return (
    !hasMore || rows.some((row) => !row.isPossibleEmergency && getOperatorRank(row) === 'others')
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Sorts the queue like the API: possible emergencies first, then tickets that operators must review or forward, by priority.
 * Within these groups and among all others, overdue tickets come first, then the next deadline.
 */
export function sortQueue(rows: readonly QueueTicket[]): QueueTicket[] {
  return rows.toSorted(
    (a, b) =>
      Number(b.isPossibleEmergency === true) - Number(a.isPossibleEmergency === true) ||
      compareText(getOperatorRank(a), getOperatorRank(b)) ||
      Number(isOverdue(b)) - Number(isOverdue(a)) ||
      getNextDeadline(a).by.getTime() - getNextDeadline(b).by.getTime() ||
      a.code.localeCompare(b.code),
  );
}

/** Returns the API path for a queue filter; the server applies the filter across all pages of the list. */
export function buildQueuePath(filter: QueueQueryFilter): string {
  const { late, mine, emergency, ...lists } = filter;
  const flags = { late, mine, emergency };
  const parameters = {
    ...lists,
    ...Object.fromEntries(Object.entries(flags).map(([name, on]) => [name, on && 'true'])),
  };
  const entries = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams(entries).toString();
  return `/api/staff/queue${query && `?${query}`}`;
}

/** Returns the ticket after this one in the list, or the first one. Undefined if the list contains no other ticket. */
export function findNextTicket(codes: readonly string[], code: string): string | undefined {
  const next = codes[codes.indexOf(code) + 1] ?? codes[0];
  return next === code ? undefined : next;
}
