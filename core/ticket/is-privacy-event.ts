import type { TicketEvent } from './event.ts';

const kinds = [
  'anonymised',
  'data-asked',
  'data-delayed',
  'data-granted',
  'data-refused',
  'data-rung',
  'held',
  'hold-lifted',
] as const satisfies TicketEvent['kind'][];

export type PrivacyEvent = Extract<TicketEvent, { kind: (typeof kinds)[number] }>;

const known: ReadonlySet<string> = new Set(kinds);

/** Whether it happened for the sake of those whose data it is: the ticket's own way doesn't change by it. */
export const isPrivacyEvent = (event: TicketEvent): event is PrivacyEvent => known.has(event.kind);
