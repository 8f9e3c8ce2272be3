import type { TicketEvent } from './event.ts';

type Envelope =
  | ('code' | 'version' | 'cycle' | 'at' | 'by' | 'channel')
  | ('heldBy' | 'stopped' | 'missed' | 'heldForReview' | 'origin' | 'recordedOn' | 'rewrites');

/** An event without the fields that every event has. */
export type EventMatter = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, Envelope>
    : never
  : never;
