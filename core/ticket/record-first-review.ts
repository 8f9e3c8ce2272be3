import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/**
 * Kinds of ticket events that prove that somebody read the report. Assigning, returning, calling and adding a note do not
 * prove it.
 */
const looks: ReadonlySet<TicketEvent['kind']> = new Set([
  ...(['acknowledged', 'classified', 'asked', 'extension-asked', 'submitted', 'answered'] as const),
  ...(['closed', 'refused', 'referred', 'merged', 'took-in'] as const),
]);

/**
 * Records the time of the first review of a ticket that was filed for an Open311 token. Later changes do not change the
 * recorded time.
 */
export function recordFirstReview(
  { token }: Pick<Ticket, 'token'>,
  { kind }: Pick<TicketEvent, 'kind'>,
  now: Date,
): Pick<Ticket, 'token'> {
  return token && !token.checkedAt && looks.has(kind) ? { token: { checkedAt: now } } : {};
}
