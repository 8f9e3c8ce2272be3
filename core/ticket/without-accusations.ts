import type { TicketEvent } from './event.ts';

/** Removes declared and cleared accused units from an event, because one of these units may have the ticket now. */
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
