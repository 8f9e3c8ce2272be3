import type { TicketEvent } from './event.ts';
import { escalationEventKinds } from './kinds/escalation-event-fields.ts';

/**
 * Kinds of events that don't make a staff member's view of the ticket stale, because they change nothing on which another
 * action depends. They may occur between opening the page and submitting the action.
 */
const harmlessEventKinds: ReadonlySet<TicketEvent['kind']> = new Set([
  ...escalationEventKinds,
  'recomputed',
  'handed-over',
  'unreachable',
  'link-refused',
  'national-recorded',
  'national-corrected',
]);

/** Returns the events after the ticket version that a staff member saw which may change what they want to do. */
export function findUnseenEvents<Event extends Pick<TicketEvent, 'kind' | 'version'>>(
  events: readonly Event[],
  version: number,
): Event[] {
  return events.filter((event) => event.version > version && !harmlessEventKinds.has(event.kind));
}
