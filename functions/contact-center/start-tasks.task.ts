import * as z from 'zod';
import { operatorTasks } from '../../adapters/connect/operator-tasks.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { bringToOperator } from '../../core/contact-center/bring-to-operator.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  CONNECT_INSTANCE: z.string(),
  TASK_FLOW: z.string(),
  PORTAL_URL: z.string(),
});

/**
 * Lambda function that creates an Amazon Connect task for each operator task that a ticket version requires; Connect assigns
 * it to an operator.
 */
export const handler = taskFunction({
  input: z.object({ detail: z.object({ code: TicketCode, version: z.number().int() }) }),
  services: () => {
    const env = environment(Environment);
    const table = ticketTable(env.TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      directory: directorySnapshot(table, now),
      begin: operatorTasks({
        instance: env.CONNECT_INSTANCE,
        flow: env.TASK_FLOW,
        portalUrl: env.PORTAL_URL,
      }),
      now,
    };
  },
  run: ({ detail }, ports) => bringToOperator(detail, ports),
});
