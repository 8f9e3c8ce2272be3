import type { TicketEvent } from '../events/event.ts';
import type { Ticket } from '../model/ticket.ts';

/**
 * Kinds of ticket events that prove that a person has read the report. Assigning, returning, calling and adding a note do
 * not prove that.
 */
const reviewEventKinds: ReadonlySet<TicketEvent['kind']> = new Set([
  ...(['acknowledged', 'classified', 'asked', 'extension-asked', 'submitted', 'answered'] as const),
  ...(['closed', 'refused', 'referred', 'merged', 'took-in'] as const),
]);

/**
 * Returns the change that records the first review of a ticket that was filed for an Open311 token. After that, the API
 * client can get the ticket code. Empty if the event proves no review, or a review was recorded before.
 */
export function recordFirstReview(
  { token }: Pick<Ticket, 'token'>,
  { kind }: Pick<TicketEvent, 'kind'>,
  now: Date,
): Pick<Ticket, 'token'> {
  return token && !token.checkedAt && reviewEventKinds.has(kind)
    ? { token: { checkedAt: now } }
    : {};
}
