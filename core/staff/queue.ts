import * as z from 'zod';
import { hasValidCheckDigit } from '../ticket/code.ts';
import { Ticket } from '../ticket/ticket.ts';

/** A ticket as a list shows it. */
export const ListedTicket = Ticket.pick({
  code: true,
  version: true,
  status: true,
  service: true,
  topic: true,
  priority: true,
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

/** An open ticket as a unit's queue has it: with how far its clocks have got, and what tells that two are one matter. */
export const QueuedTicket = ListedTicket.extend(
  Ticket.pick({ rungs: true, areaCode: true, callerHash: true }).shape,
);
export type QueuedTicket = z.infer<typeof QueuedTicket>;

/** A place in a queue: behind which due time and ticket the next page begins. It says nothing of whose queue. */
export const QueuePlace = z
  .string()
  .regex(/^0?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown')
  .refine((place) => hasValidCheckDigit(place.slice(-10)), 'cursor-unknown')
  .brand('QueuePlace');
export type QueuePlace = z.infer<typeof QueuePlace>;

/**
 * Returns a ticket's place in its unit's queue: first due first. A possible emergency comes before everything else. What the operators have yet to review or to send on comes
 * before all that: 0 stands before every year, and behind it the deadline of the review or of their own clock.
 */
export const queuePlaceOf = ({
  code,
  clocks: { forward, resolve },
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'code' | 'clocks' | 'complaintHold' | 'possibleEmergency'>): QueuePlace => {
  const operatorsDueAt =
    possibleEmergency?.dueAt ??
    complaintHold?.dueAt ??
    (forward?.stoppedAt ? undefined : forward?.dueAt);
  const due = operatorsDueAt ? `0${operatorsDueAt.toISOString()}` : resolve.dueAt.toISOString();
  return QueuePlace.parse(`${due}#${code}`);
};

export type QueueStore = {
  /** Open tickets of the unit, the first due first, from behind the place on. */
  page(unit: string, after?: QueuePlace): Promise<{ tickets: QueuedTicket[]; next?: QueuePlace }>;
};

type Page = Awaited<ReturnType<QueueStore['page']>>;

/** A page of what may be known; where it goes on says nothing of what may not. */
export const pageOfKnown = async (
  unit: string,
  { after, mayKnow }: { after?: QueuePlace | undefined; mayKnow(ticket: QueuedTicket): boolean },
  queues: QueueStore,
): Promise<Page> => {
  const page = await queues.page(unit, after);
  const tickets = page.tickets.filter(mayKnow);
  const last = tickets.at(-1);
  if (!page.next) return { tickets };
  return last
    ? { tickets, next: queuePlaceOf(last) }
    : pageOfKnown(unit, { after: page.next, mayKnow }, queues);
};
