import type { TicketEvent } from './event.ts';

/**
 * Removes from an event the units that the sender accused or that a supervisor removed from the accused units, because one of
 * them may read the ticket now.
 */
export function removeAccusations(event: TicketEvent): TicketEvent {
  switch (event.kind) {
    case 'opened':
      return { ...event, declared: undefined };
    case 'classified':
      return { ...event, cleared: undefined };
    default:
      return event;
  }
}
