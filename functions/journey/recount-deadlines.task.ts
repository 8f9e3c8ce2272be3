import * as z from 'zod';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { dueStore } from '../../adapters/dynamodb/due-store.ts';
import { openTickets } from '../../adapters/dynamodb/open-tickets.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { RecountStep, recountDeadlines } from '../../core/journey/recount-deadlines.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that recomputes the deadlines of a few hundred open tickets per step, with the directory version that
 * started the run or a newer one.
 */
export const handler = taskFunction({
  input: RecountStep,
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      checks: dueStore(table),
      open: openTickets(table),
      directory: directorySnapshot(table, now),
      now,
    };
  },
  run: recountDeadlines,
});
