import type { TicketEvent } from './event.ts';

/**
 * Turns an event that classified a ticket and moved it to another unit into the assignment that its readers see. Returns
 * all other events unchanged, including a classification that accused a unit, because nobody may learn of the accusation
 * from it.
 */
export function toAssignmentEvent(event: TicketEvent): TicketEvent {
  if (event.kind !== 'classified' || !event.to || event.changed.includes('accused')) return event;
  const { changed: _, cleared: __, to, ...common } = event;
  return { ...common, ...to, kind: 'assigned' };
}
