import type { TicketEvent } from '../event.ts';

/**
 * Turns an event that classified a ticket and moved it to another unit, or to the operators' queue, into the event of this
 * move, which its readers see. Returns
 * all other events unchanged, including a classification that accused a unit, because nobody may learn of the accusation
 * from it.
 */
export function toAssignmentEvent(event: TicketEvent): TicketEvent {
  if (event.kind !== 'classified' || !event.to || event.changed.includes('accused')) return event;
  const { changed: _, cleared: __, to, ...common } = event;
  const { isQueued, ...place } = to;
  return { ...common, ...place, kind: isQueued ? 'queued' : 'assigned' };
}
