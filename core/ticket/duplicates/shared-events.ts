import type { TicketEvent } from '../events/event.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import type { TicketStore } from '../ports/ticket-store.ts';

type Link = NonNullable<TicketEvent['recordedOn']>;

/** Returns the current ticket events for the given links, each of which is a ticket code and version. */
const findEventsAt = async (
  links: readonly Link[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketEvent[]> => {
  const codes = [...new Set(links.map(({ code }) => code))];
  const found = await Promise.all(codes.map((code: TicketCode) => tickets.history(code)));
  return found.flatMap((one) =>
    (one?.events ?? []).filter(({ code, version }) =>
      links.some((link) => link.code === code && link.version === version),
    ),
  );
};

/** Returns the events on the common ticket that repeat text from the given events of a merged ticket. */
export function findEventsOnCommonTicket(
  events: readonly TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketEvent[]> {
  return findEventsAt(
    events.flatMap(({ recordedOn }) => recordedOn ?? []),
    tickets,
  );
}

/**
 * Returns the events of other tickets that contain the same text as the given events because of a merge, in either
 * direction.
 */
export function findSharedEvents(
  events: readonly TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketEvent[]> {
  return findEventsAt(
    events.flatMap(({ recordedOn, origin }) => recordedOn ?? origin ?? []),
    tickets,
  );
}
