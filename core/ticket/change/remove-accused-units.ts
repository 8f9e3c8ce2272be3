import type { TicketEvent } from '../events/event.ts';

/**
 * Removes from an event the units that the sender accused, and units that a supervisor removed from the accused units. One
 * of these units may read the ticket now and must not learn of the accusation.
 */
export function removeAccusedUnits(event: TicketEvent): TicketEvent {
  switch (event.kind) {
    case 'opened':
      return { ...event, declared: undefined };
    case 'classified':
      return { ...event, cleared: undefined };
    default:
      return event;
  }
}
