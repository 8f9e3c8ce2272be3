import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange, TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import { setNextWorkflowCheck } from '../../../core/workflow/next-check.ts';

/** Ticket store in memory with the table's guarantees: one opening per code, one change per version. */
export function memoryTickets(
  ...known: Ticket[]
): TicketStore & { changes: TicketChange[]; all(): Ticket[] } {
  const tickets = new Map(known.map((ticket) => [ticket.code, ticket]));
  const events = new Map<string, TicketEvent[]>();
  const nonces = new Set<string>();
  const changes: TicketChange[] = [];

  const write = ({ after, event, rewritten = [] }: TicketChange): void => {
    tickets.set(after.code, after);
    for (const one of rewritten) {
      const all = events.get(one.code) ?? [];
      events.set(
        one.code,
        all.map((before) => (before.version === one.version ? one : before)),
      );
    }
    events.set(after.code, [...(events.get(after.code) ?? []), event]);
  };

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
      return ticket && { ticket, events: [buildOpeningEvent(ticket), ...(events.get(code) ?? [])] };
    },
    async plan(ticket, nextCheckAt) {
      if (tickets.get(ticket.code)?.version !== ticket.version) return false;
      tickets.set(ticket.code, setNextWorkflowCheck(ticket, nextCheckAt));
      return true;
    },
    async commit(...all) {
      const made = all.flatMap((change) => change ?? []);
      const [first] = made;
      if (first?.nonce && nonces.has(first.nonce)) return 'replayed';
      const isStale = made.some(
        ({ before }) => tickets.get(before.code)?.version !== before.version,
      );
      if (isStale) return 'stale';
      if (first?.nonce) nonces.add(first.nonce);
      made.forEach(write);
      changes.push(...made);
      return 'committed';
    },
  };
}
