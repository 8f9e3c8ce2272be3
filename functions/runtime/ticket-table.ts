import * as z from 'zod';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { readEnvironment } from './environment.ts';

/** Opens the table that the environment variable `TICKET_TABLE` names. Returns it with the clock for its stores. */
export function openTicketTable() {
  const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
  return { table: createTicketTableClient(TICKET_TABLE), now: () => new Date() };
}
