import * as z from 'zod';
import { countStore } from '../../adapters/dynamodb/count-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { searchTermStore } from '../../adapters/dynamodb/term-store.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { indexTicket } from '../../core/search/index-ticket.ts';
import { countTicket } from '../../core/statistics/count-ticket.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Returns a factory of read functions that share the result of one first read. If a read function is called again, after a
 * version conflict, it reads current data.
 */
const sharingFirst = <Value>(read: () => Promise<Value>) => {
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
export const handler = taskFunction({
  input: z.object({ detail: z.object({ code: TicketCode }) }),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    return {
      tickets: ticketStore(table),
      terms: searchTermStore(table),
      counts: countStore(table),
      directory: cachedDirectory(table, () => new Date()),
    };
  },
  async run({ detail: { code } }, { tickets, ...ports }) {
    const reader = sharingFirst(() => tickets.history(code));
    const [indexed, counted] = [reader(), reader()];
    await indexTicket(code, { ...ports, tickets: { find: async () => (await indexed())?.ticket } });
    await countTicket(code, { ...ports, tickets: { history: counted } });
  },
});
