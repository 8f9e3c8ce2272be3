import * as z from 'zod';
import { checkStore } from '../../adapters/dynamodb/check-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { sweep } from '../../core/journey/sweep.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/** Restarts the journeys of open tickets that nobody looked at when it was time. */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    return { checks: checkStore(ticketTable(TICKET_TABLE)), now: () => new Date() };
  },
  run: (_event, ports) => sweep(ports),
});
