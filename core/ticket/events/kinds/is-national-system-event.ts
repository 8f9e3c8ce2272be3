import type { TicketEvent } from '../event.ts';

export type NationalEvent = Extract<
  TicketEvent,
  { kind: 'national-recorded' | 'national-corrected' }
>;

/** Returns whether the event is about the national feedback system. Only hotline staff may see who caused such an event. */
export function isNationalSystemEvent(event: TicketEvent): event is NationalEvent {
  return event.kind === 'national-recorded' || event.kind === 'national-corrected';
}
