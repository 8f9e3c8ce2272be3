import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/**
 * Nobody does these who hasn't read what is asked for. Whoever only passes it on, sends it back, calls or writes a note
 * has said nothing of it.
 */
const looks: ReadonlySet<TicketEvent['kind']> = new Set([
  ...(['acknowledged', 'classified', 'asked', 'extension-asked', 'submitted', 'answered'] as const),
  ...(['closed', 'refused', 'referred', 'merged', 'took-in'] as const),
]);

/** That somebody has looked, of what was filed for a token: the first time counts, whatever is undone later. */
export const firstLook = (
  { token }: Pick<Ticket, 'token'>,
  { kind }: Pick<TicketEvent, 'kind'>,
  now: Date,
): Pick<Ticket, 'token'> =>
  token && !token.checkedAt && looks.has(kind) ? { token: { checkedAt: now } } : {};
