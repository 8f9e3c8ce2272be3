import type { TicketEvent } from '../../core/ticket/event.ts';
import type { Change, Ticket, TicketStore } from '../../core/ticket/ticket.ts';

/** Tickets in memory, with the same promises as the table: one opening a code, one change a version. */
export const memoryTickets = (
  ...known: Ticket[]
): TicketStore & { changes: Change[]; all(): Ticket[] } => {
  const tickets = new Map(known.map((ticket) => [ticket.code, ticket]));
  const events = new Map<string, TicketEvent[]>();
  const nonces = new Set<string>();
  const changes: Change[] = [];
  return {
    changes,
    all: () => [...tickets.values()],
    async open(ticket) {
      const by = tickets.get(ticket.code);
      if (by) return { kind: 'taken', by };
      tickets.set(ticket.code, ticket);
      return { kind: 'stored' };
    },
    async find(code) {
      return tickets.get(code);
    },
    async history(code) {
      const ticket = tickets.get(code);
      return ticket && { ticket, events: events.get(code) ?? [] };
    },
    async plan(ticket, nextCheckAt) {
      if (tickets.get(ticket.code)?.version !== ticket.version) return false;
      tickets.set(ticket.code, { ...ticket, nextCheckAt });
      return true;
    },
    async commit(change) {
      const { before, after, event, nonce } = change;
      if (nonce && nonces.has(nonce)) return 'replayed';
      if (tickets.get(before.code)?.version !== before.version) return 'stale';
      if (nonce) nonces.add(nonce);
      tickets.set(after.code, after);
      events.set(after.code, [...(events.get(after.code) ?? []), event]);
      changes.push(change);
      return 'committed';
    },
  };
};
