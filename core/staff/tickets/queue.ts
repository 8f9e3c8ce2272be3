import * as z from 'zod';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import { Ticket } from '../../ticket/model/ticket.ts';
import { RankedCursor } from './ranked-cursor.ts';
import { readVisiblePage } from './read-visible-page.ts';

export const ListedTicket = Ticket.pick({
  code: true,
  version: true,
  status: true,
  service: true,
  topic: true,
  priority: true,
  areaCode: true,
  areaName: true,
  place: true,
  openedAt: true,
  clocks: true,
  unit: true,
  accused: true,
  cycle: true,
  takenBy: true,
  isSuspect: true,
  complaintHold: true,
  possibleEmergency: true,
}).extend({ excerpt: z.string() });
export type ListedTicket = z.infer<typeof ListedTicket>;

/** Open ticket in a unit's queue, with its escalation steps and the fields that duplicate detection compares. */
export const QueuedTicket = ListedTicket.extend(
  Ticket.pick({ escalationSteps: true, callerHash: true }).shape,
);
export type QueuedTicket = z.infer<typeof QueuedTicket>;

/** Pagination cursor of a queue. It does not reveal which unit the queue belongs to. */
export const UnitQueueCursor = RankedCursor.brand('UnitQueueCursor');
export type UnitQueueCursor = z.infer<typeof UnitQueueCursor>;

/** Returns true if the ticket is in the queue of its unit: it is open, on complaint hold or a possible emergency. */
export function isInUnitQueue({
  status,
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'status' | 'complaintHold' | 'possibleEmergency'>): boolean {
  return !isAnsweredOrEnded(status) || Boolean(complaintHold ?? possibleEmergency);
}

/**
 * Rank of possible emergencies. It sorts before the ranks `01` to `04` of tickets that operators must review or forward,
 * which end with the ticket's priority, and before all other tickets, whose cursors begin with a year.
 */
const emergencyRank = '00';

/**
 * Returns a ticket's position in its unit's queue: possible emergencies first, then tickets that operators must review or
 * forward, by priority, then all others. Tickets of one rank are sorted by deadline.
 */
export function getUnitQueueCursor({
  code,
  priority,
  clocks: { forward, resolve },
  complaintHold,
  possibleEmergency,
}: Pick<
  Ticket,
  'code' | 'priority' | 'clocks' | 'complaintHold' | 'possibleEmergency'
>): UnitQueueCursor {
  const operatorsDueAt = complaintHold?.dueAt ?? (forward?.stoppedAt ? undefined : forward?.dueAt);
  const due = possibleEmergency
    ? `${emergencyRank}${possibleEmergency.dueAt.toISOString()}`
    : operatorsDueAt
      ? `0${priority.slice(1)}${operatorsDueAt.toISOString()}`
      : resolve.dueAt.toISOString();
  return UnitQueueCursor.parse(`${due}#${code}`);
}

/** Returns true if possible emergencies may still follow this position in the queue, because they come first. */
const isBeforeEmergencies = (cursor: UnitQueueCursor | undefined): boolean =>
  cursor === undefined || cursor.startsWith(emergencyRank);

export type UnitQueueStore = {
  /** Returns one page of the unit's open tickets in the order of their cursors, starting after this cursor. */
  page(
    unit: string,
    after?: UnitQueueCursor,
  ): Promise<{ tickets: QueuedTicket[]; next?: UnitQueueCursor }>;
};

type QueuePage = Awaited<ReturnType<UnitQueueStore['page']>>;

/** Number of tickets on a page of a queue. */
export const queuePageSize = 50;

/** Returns a queue page without the tickets that the member must not see. */
export async function readVisibleUnitQueuePage(
  unit: string,
  {
    after,
    mayKnow,
  }: { after?: UnitQueueCursor | undefined; mayKnow(ticket: QueuedTicket): boolean },
  queues: UnitQueueStore,
): Promise<QueuePage> {
  const { items: tickets, ...next } = await readVisiblePage(
    async (cursor: UnitQueueCursor | undefined) => {
      const page = await queues.page(unit, cursor);
      return { visible: page.tickets.filter(mayKnow), next: page.next };
    },
    { after, size: queuePageSize, getCursor: (ticket: QueuedTicket) => getUnitQueueCursor(ticket) },
  );
  return { tickets, ...next };
}

/** Adds possible emergencies that other units have to the operators' queue, before all other tickets. */
export function prependPossibleEmergencies(
  queues: UnitQueueStore,
  find: () => Promise<QueuedTicket[]>,
): UnitQueueStore {
  return {
    async page(unit, after) {
      const page = await queues.page(unit, after);
      if (!isBeforeEmergencies(after)) return page;
      const emergencies = (await find()).map((ticket) => ({
        ticket,
        cursor: getUnitQueueCursor(ticket),
      }));
      const others = emergencies.filter(
        ({ ticket, cursor }) =>
          ticket.unit !== unit &&
          (after === undefined || cursor > after) &&
          (page.next === undefined || cursor <= page.next),
      );
      const own = page.tickets.map((ticket) => ({ ticket, cursor: getUnitQueueCursor(ticket) }));
      const tickets = [...own, ...others]
        .toSorted((a, b) => (a.cursor < b.cursor ? -1 : 1))
        .map(({ ticket }) => ticket);
      return { ...page, tickets };
    },
  };
}
