import type { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** The ticket that an event of merging names. */
const otherTicketOf = (event: TicketEvent): TicketCode | undefined => {
  switch (event.kind) {
    case 'merged':
      return event.into;
    case 'gave-back':
      return event.to;
    case 'took-in':
    case 'unmerged':
      return event.from;
    default:
      return undefined;
  }
};

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/** An event as staff read it; `isFromMerged`: the citizen of a ticket merged into this one did it. */
export type ReadableEvent = TicketEvent & { isFromMerged?: true };

/** The tickets that a ticket was merged into or took in, now or before. */
export const otherTickets = ({ ticket, events }: History): TicketCode[] => {
  const ofEvents = events.flatMap((event) => [
    ...[otherTicketOf(event), event.origin?.code, event.recordedOn?.code],
  ]);
  const codes = [ticket.mergedInto?.code, ...ticket.mergedFrom, ...ofEvents];
  return [...new Set(codes.flatMap((code) => code ?? []))];
};

/** Which of the other tickets a reader may see, and which are withheld because they are or may be about the reader's unit. */
export type Others = { visible: ReadonlySet<TicketCode>; withheld: ReadonlySet<TicketCode> };

const withoutLinks = (event: TicketEvent, { visible, withheld }: Others): ReadableEvent[] => {
  const { origin, recordedOn, ...plain } = event;
  if (origin && withheld.has(origin.code)) return [];
  return [
    {
      ...plain,
      ...(origin && { isFromMerged: true }),
      ...(origin && visible.has(origin.code) && { origin }),
      ...(recordedOn && visible.has(recordedOn.code) && { recordedOn }),
    },
  ];
};

/**
 * The history for a reader who may see some of the other tickets: codes and events of the rest are removed, and their reasons
 * with them. What their citizens sent to this one stays, unless their ticket is withheld from the reader.
 */
export const withoutOtherTickets = (
  { ticket, events }: History,
  others: Others,
): { ticket: Ticket; events: ReadableEvent[] } => {
  const { mergedInto, mergedFrom, photos } = ticket;
  const { visible } = others;
  return {
    ticket: {
      ...ticket,
      mergedInto: mergedInto && visible.has(mergedInto.code) ? mergedInto : undefined,
      mergedFrom: mergedFrom.filter((code) => visible.has(code)),
      ...(photos && { photos: photos.map(({ sentTo: _, ...photo }) => photo) }),
    },
    events: events
      .filter((event) => {
        const other = otherTicketOf(event);
        return other === undefined || visible.has(other);
      })
      .flatMap((event) => withoutLinks(event, others)),
  };
};
