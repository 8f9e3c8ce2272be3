import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createSearchTermStore } from '../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketCountStore } from '../../adapters/dynamodb/statistics/ticket-count-store.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { indexTicket } from '../../core/search/index-ticket.ts';
import { updateTicketCounts } from '../../core/statistics/update-ticket-counts.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Returns a factory of functions that read the same value. The first calls of all functions share one read. If a function is
 * called again, after a version conflict, it reads the current value.
 */
const shareFirstRead = <Value>(read: () => Promise<Value>) => {
  let first: Promise<Value> | undefined;
  return () => {
    let isFirst = true;
    return () => {
      if (!isFirst) return read();
      isFirst = false;
      first ??= read();
      return first;
    };
  };
};

/** Lambda function that updates a ticket's search terms and statistics after each new version. */
export const handler = createTaskFunction({
  input: z.object({ detail: z.object({ code: TicketCode }) }),
  services: () => {
    const { table } = openTicketTable();
    return {
      tickets: createTicketStore(table),
      terms: createSearchTermStore(table),
      counts: createTicketCountStore(table),
      directory: createCachedDirectoryReader(table, () => new Date()),
    };
  },
  async run({ detail: { code } }, { tickets, ...ports }) {
    const reader = shareFirstRead(() => tickets.history(code));
    const [indexed, counted] = [reader(), reader()];
    await indexTicket(code, { ...ports, tickets: { find: async () => (await indexed())?.ticket } });
    await updateTicketCounts(code, { ...ports, tickets: { history: counted } });
  },
});
