import * as z from 'zod';
import { dueStore } from '../../adapters/dynamodb/due-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
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
    const table = ticketTable(TICKET_TABLE);
    return { due: dueStore(table), alerts: notificationStore(table), now: () => new Date() };
  },
  async run(_event, ports) {
    const swept = await sweepTickets(ports);
    countMetric('WorkflowsRestarted', swept.restarted);
    return swept;
  },
});
