import type { TicketEvent } from '../events/event.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';

/** Returns the code of the second ticket that a merge event mentions. Undefined for other events. */
const getOtherTicketCode = (event: TicketEvent): TicketCode | undefined => {
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

/** Ticket event for display to staff. `isFromMerged` is set if the citizen of a merged ticket caused the event. */
export type StaffVisibleEvent = TicketEvent & { isFromMerged?: true };

/** Returns the codes of all tickets with which this ticket is or was merged, in either direction. */
export function listMergedTickets({ ticket, events }: History): TicketCode[] {
  const ofEvents = events.flatMap((event) => [
    ...[getOtherTicketCode(event), event.origin?.code, event.recordedOn?.code],
  ]);
  const codes = [ticket.mergedInto?.code, ...ticket.mergedFrom, ...ofEvents];
  return [...new Set(codes.flatMap((code) => code ?? []))];
}

/**
 * Codes of merged tickets, split into those that the reader may see (`visible`) and those that are hidden because they
 * accuse, or may accuse, the reader's unit (`withheld`).
 */
export type MergedTicketVisibility = {
  visible: ReadonlySet<TicketCode>;
  withheld: ReadonlySet<TicketCode>;
};

const removeLinks = (
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
 * Removes all traces of merged tickets that the reader may not see: their codes and merge events. Messages from their
 * citizens stay, unless the merged ticket is hidden from the reader because it may accuse the reader's unit.
 */
export function removeHiddenMergedTickets(
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
        const other = getOtherTicketCode(event);
        return other === undefined || visible.has(other);
      })
      .flatMap((event) => removeLinks(event, others)),
  };
}
