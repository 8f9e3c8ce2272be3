import * as z from 'zod';
import { createDueWorkStore } from '../../adapters/dynamodb/due-work-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { sweepTickets } from '../../core/workflow/sweep.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { createTaskFunction } from '../runtime/task.ts';

/**
 * Lambda function that restarts workflows whose next check is overdue, and retries notifications that were held or could not
 * be sent.
 */
export const handler = createTaskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = createTicketTableClient(TICKET_TABLE);
    return {
      due: createDueWorkStore(table),
      alerts: createNotificationStore(table),
      now: () => new Date(),
    };
  },
  async run(_event, ports) {
    const swept = await sweepTickets(ports);
    incrementMetric('WorkflowsRestarted', swept.restarted);
    return swept;
  },
});
