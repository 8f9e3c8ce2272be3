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
  .regex(/^0{0,2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown')
  .refine((place) => hasValidCheckDigit(place.slice(-10)), 'cursor-unknown')
  .brand('QueuePlace');
export type QueuePlace = z.infer<typeof QueuePlace>;

/** Begins the place of a possible emergency: sorts before the one 0 of the operators' own clocks, and before every year. */
const emergencyPrefix = '00';

/**
 * Returns a ticket's place in its unit's queue: possible emergencies first, then the tickets that the operators have to review
 * or to send on, by the deadline of that, then the others by theirs.
 */
export const queuePlaceOf = ({
  code,
  clocks: { forward, resolve },
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'code' | 'clocks' | 'complaintHold' | 'possibleEmergency'>): QueuePlace => {
  const operatorsDueAt = complaintHold?.dueAt ?? (forward?.stoppedAt ? undefined : forward?.dueAt);
  const due = possibleEmergency
    ? `${emergencyPrefix}${possibleEmergency.dueAt.toISOString()}`
    : operatorsDueAt
      ? `0${operatorsDueAt.toISOString()}`
      : resolve.dueAt.toISOString();
  return QueuePlace.parse(`${due}#${code}`);
};

/** Whether possible emergencies may come behind the place. */
const isBeforeEmergencies = (place: QueuePlace | undefined): boolean =>
  place === undefined || place.startsWith(emergencyPrefix);

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

/** Shows possible emergencies of other units in the operators' queue too, at their places: before everything else. */
export const withPossibleEmergencies = (
  queues: QueueStore,
  find: () => Promise<QueuedTicket[]>,
): QueueStore => ({
  async page(unit, after) {
    const page = await queues.page(unit, after);
    if (!isBeforeEmergencies(after)) return page;
    const placed = (await find()).map((ticket) => ({ ticket, place: queuePlaceOf(ticket) }));
    const others = placed.filter(
      ({ ticket, place }) =>
        ticket.unit !== unit &&
        (after === undefined || place > after) &&
        (page.next === undefined || place <= page.next),
    );
    const own = page.tickets.map((ticket) => ({ ticket, place: queuePlaceOf(ticket) }));
    const tickets = [...own, ...others]
      .toSorted((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ ticket }) => ticket);
    return { ...page, tickets };
  },
});
