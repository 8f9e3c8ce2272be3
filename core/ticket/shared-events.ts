import type { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import type { TicketStore } from './ticket.ts';

type Link = NonNullable<TicketEvent['recordedOn']>;

/** Returns the present form of the ticket events that the links (ticket code and version) refer to. */
const eventsAt = async (
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

/** Returns the events that repeat text from these events of a merged ticket on the ticket it was merged into. */
export function findEventsOnCommonTicket(
  events: readonly TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketEvent[]> {
  return eventsAt(
    events.flatMap(({ recordedOn }) => recordedOn ?? []),
    tickets,
  );
}

/** Returns the events of other tickets that contain the same text because of a merge, in either direction. */
export function findSharedEvents(
  events: readonly TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketEvent[]> {
  return eventsAt(
    events.flatMap(({ recordedOn, origin }) => recordedOn ?? origin ?? []),
    tickets,
  );
}
