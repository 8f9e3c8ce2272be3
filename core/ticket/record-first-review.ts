import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** Event kinds that prove that somebody read the report. Assigning, returning, calling and adding a note prove nothing. */
const looks: ReadonlySet<TicketEvent['kind']> = new Set([
  ...(['acknowledged', 'classified', 'asked', 'extension-asked', 'submitted', 'answered'] as const),
  ...(['closed', 'refused', 'referred', 'merged', 'took-in'] as const),
]);

/** Records when somebody first reviewed a ticket that was filed for an Open311 token; later changes don't reset it. */
export function recordFirstReview(
  { token }: Pick<Ticket, 'token'>,
  { kind }: Pick<TicketEvent, 'kind'>,
  now: Date,
): Pick<Ticket, 'token'> {
  return token && !token.checkedAt && looks.has(kind) ? { token: { checkedAt: now } } : {};
}
