import * as z from 'zod';
import { createDueStore } from '../../adapters/dynamodb/due-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { openTicketTable } from '../../adapters/dynamodb/table.ts';
import { sweepTickets } from '../../core/workflow/sweep.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { countMetric } from '../runtime/metric.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that restarts workflows whose next check is overdue, and retries notifications that were held or could not
 * be sent.
 */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = openTicketTable(TICKET_TABLE);
    return {
      due: createDueStore(table),
      alerts: createNotificationStore(table),
      now: () => new Date(),
    };
  },
  async run(_event, ports) {
    const swept = await sweepTickets(ports);
    countMetric('WorkflowsRestarted', swept.restarted);
    return swept;
  },
});
