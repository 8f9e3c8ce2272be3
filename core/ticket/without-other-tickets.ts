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

/** The tickets that a ticket was merged into or took in, now or before. */
export const otherTickets = ({ ticket, events }: History): TicketCode[] => {
  const codes = [ticket.mergedInto?.code, ...ticket.mergedFrom, ...events.map(otherTicketOf)];
  return [...new Set(codes.flatMap((code) => code ?? []))];
};

/** The history for a reader who may see some of the other tickets: codes and events of the rest are removed, and their reasons with them. */
export const withoutOtherTickets = (
  { ticket, events }: History,
  visible: ReadonlySet<TicketCode>,
): { ticket: Ticket; events: TicketEvent[] } => {
  const { mergedInto, mergedFrom } = ticket;
  return {
    ticket: {
      ...ticket,
      mergedInto: mergedInto && visible.has(mergedInto.code) ? mergedInto : undefined,
      mergedFrom: mergedFrom.filter((code) => visible.has(code)),
    },
    events: events.filter((event) => {
      const other = otherTicketOf(event);
      return other === undefined || visible.has(other);
    }),
  };
};
