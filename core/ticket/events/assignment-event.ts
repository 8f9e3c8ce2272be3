import type { TicketEvent } from './event.ts';

/**
 * Returns an event that classified a ticket and moved it to another unit as the assignment that its readers see. Returns all
 * other events unchanged, also a classification that accused a unit, because nobody may learn of the accusation from it.
 */
export function toAssignmentEvent(event: TicketEvent): TicketEvent {
  if (event.kind !== 'classified' || !event.to || event.changed.includes('accused')) return event;
  const { changed: _, cleared: __, to, ...common } = event;
  return { ...common, ...to, kind: 'assigned' };
}
