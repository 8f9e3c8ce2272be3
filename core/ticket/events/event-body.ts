import type { TicketEvent } from './event.ts';

type Envelope =
  | ('code' | 'version' | 'cycle' | 'at' | 'by' | 'channel')
  | ('heldBy' | 'stopped' | 'missed' | 'heldForReview' | 'origin' | 'recordedOn' | 'rewrites');

/** Ticket event without the fields that all events share. */
export type EventBody = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, Envelope>
    : never
  : never;
