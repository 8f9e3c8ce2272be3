import * as z from 'zod';
import { createOperatorTaskStarter } from '../../adapters/connect/operator-tasks.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createOperatorTask } from '../../core/contact-center/change/create-operator-task.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  CONNECT_INSTANCE: z.string(),
  TASK_FLOW: z.string(),
  PORTAL_URL: z.string(),
});

/**
 * Lambda function that runs for each new ticket version. It creates an Amazon Connect task for each operator task that the
 * version requires, and Connect assigns the task to an operator.
 */
export const handler = createTaskFunction({
  input: z.object({ detail: z.object({ code: TicketCode, version: z.number().int() }) }),
  services: () => {
    const env = readEnvironment(Environment);
    const table = createTicketTableClient(env.TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: createTicketStore(table),
      directory: createCachedDirectoryReader(table, now),
      begin: createOperatorTaskStarter({
        instance: env.CONNECT_INSTANCE,
        flow: env.TASK_FLOW,
        portalUrl: env.PORTAL_URL,
      }),
      now,
    };
  },
  run: ({ detail }, ports) => createOperatorTask(detail, ports),
});
