import { createDueWorkStore } from '../../../adapters/dynamodb/messages/due-work-store.ts';
import {
  computeDueWorkShard,
  dueWorkShards,
  type TicketTable,
} from '../../../adapters/dynamodb/table.ts';
import { createOpenTicketStore } from '../../../adapters/dynamodb/tickets/open-tickets.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { isEndStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import type { OpenTicketStore } from '../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import type { DueWorkStore } from '../../../core/workflow/sweep.ts';

export type ClockStores = {
  add(tickets: Ticket[]): Promise<void>;
  tickets: Pick<TicketStore, 'find' | 'commit' | 'plan'>;
  due: DueWorkStore;
  open: OpenTicketStore;
};

export function tableStores(table: TicketTable): ClockStores {
  const tickets = createTicketStore(table);
  return {
    tickets,
    due: createDueWorkStore(table),
    open: createOpenTicketStore(table),
    add: async (all) => {
      await Promise.all(all.map((ticket) => tickets.open(ticket)));
    },
  };
}

/** Number of due tickets per page of an index query. */
const maxPerPage = 500;

const dueAtOf = ({ nextCheckAt }: Ticket): number =>
  nextCheckAt?.getTime() ?? Number.POSITIVE_INFINITY;

/**
 * Ticket stores in memory with the table's guarantees: one change per version, and pages per shard with the longest due
 * first.
 */
export function memoryStores(perPage = maxPerPage): ClockStores {
  const ticketsByCode = new Map<string, Ticket>();
  const codes = new Map<number, string[]>(dueWorkShards.map((shard) => [shard, []]));
  const inShard = (shard: number) =>
    (codes.get(shard) ?? [])
      .flatMap((code) => ticketsByCode.get(code) ?? [])
      .filter(({ status }) => !isEndStatus(status));

  const pageOf = (at: Date, page: number) =>
    dueWorkShards.flatMap((shard) =>
      inShard(shard)
        .filter((ticket) => dueAtOf(ticket) <= at.getTime())
        .toSorted((a, b) => dueAtOf(a) - dueAtOf(b))
        .slice(page * perPage, (page + 1) * perPage),
    );

  return {
    async add(tickets) {
      for (const ticket of tickets) {
        ticketsByCode.set(ticket.code, ticket);
        codes.get(computeDueWorkShard(ticket.code))?.push(ticket.code);
      }
    },
    tickets: {
      find: async (code) => ticketsByCode.get(code),
      async commit({ before, after }) {
        if (ticketsByCode.get(before.code)?.version !== before.version) return 'stale';
        ticketsByCode.set(after.code, after);
        return 'committed';
      },
      async plan(ticket, next) {
        const is = ticketsByCode.get(ticket.code);
        if (is?.version !== ticket.version) return false;
        ticketsByCode.set(ticket.code, { ...is, nextCheckAt: next, wakesAt: next });
        return true;
      },
    },
    due: {
      async due(at, from = '0') {
        const tickets = pageOf(at, Number(from));
        const checks = tickets.map((ticket) => ({
          ...{ code: ticket.code, run: ticket.run, dueAt: ticket.nextCheckAt ?? at },
        }));
        const isFull = tickets.length >= perPage;
        return { checks, alerts: [], ...(isFull && { next: String(Number(from) + 1) }) };
      },
      async restart({ code, run }) {
        const is = ticketsByCode.get(code);
        if (is?.run !== run || !is.nextCheckAt) return false;
        ticketsByCode.set(code, { ...is, run: run + 1 });
        return true;
      },
      bring: async () => false,
    },
    open: {
      async page(shard) {
        return { codes: inShard(shard).map(({ code }) => code) };
      },
    },
  };
}
