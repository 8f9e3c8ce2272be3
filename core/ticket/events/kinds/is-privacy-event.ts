import type { TicketEvent } from '../event.ts';

const privacyEventKinds = [
  'anonymised',
  'data-asked',
  'data-delayed',
  'data-granted',
  'data-refused',
  'data-rung',
  'held',
  'hold-lifted',
] as const satisfies TicketEvent['kind'][];

export type PrivacyEvent = Extract<TicketEvent, { kind: (typeof privacyEventKinds)[number] }>;

const privacyEventKindSet: ReadonlySet<string> = new Set(privacyEventKinds);

/**
 * Returns true if the event is about personal data (data subject request, legal hold, anonymization). Such events don't
 * affect the handling of the ticket.
 */
export function isPrivacyEvent(event: TicketEvent): event is PrivacyEvent {
  return privacyEventKindSet.has(event.kind);
}
