import type { TicketCode } from './code.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** Returns the code of the other ticket in a merge event. */
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

/** Ticket event as staff see it. `isFromMerged` marks events that the citizen of a merged ticket caused. */
export type StaffVisibleEvent = TicketEvent & { isFromMerged?: true };

/** Returns the tickets that this ticket is or was merged with, whichever was merged into the other. */
export function listMergedTickets({ ticket, events }: History): TicketCode[] {
  const ofEvents = events.flatMap((event) => [
    ...[otherTicketOf(event), event.origin?.code, event.recordedOn?.code],
  ]);
  const codes = [ticket.mergedInto?.code, ...ticket.mergedFrom, ...ofEvents];
  return [...new Set(codes.flatMap((code) => code ?? []))];
}

/**
 * Merged tickets that a reader may see, and those hidden from the reader because they accuse, or may accuse, the reader's
 * unit.
 */
export type MergedTicketVisibility = {
  visible: ReadonlySet<TicketCode>;
  withheld: ReadonlySet<TicketCode>;
};

const withoutLinks = (
  event: TicketEvent,
  { visible, withheld }: MergedTicketVisibility,
): StaffVisibleEvent[] => {
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
 * Removes codes, events and reasons of other tickets that the reader may not see. Messages from citizens of merged tickets
 * stay, unless their ticket is hidden from the reader.
 */
export function removeHiddenTickets(
  { ticket, events }: History,
  others: MergedTicketVisibility,
): { ticket: Ticket; events: StaffVisibleEvent[] } {
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
}
