import type { TicketEvent } from './event.ts';

/** The event without the units that were declared or cleared as accused: one of these may have the ticket now. */
export const withoutAccusations = (event: TicketEvent): TicketEvent => {
  switch (event.kind) {
    case 'opened':
      return { ...event, declared: undefined };
    case 'classified':
      return { ...event, cleared: undefined };
    default:
      return event;
  }
};
