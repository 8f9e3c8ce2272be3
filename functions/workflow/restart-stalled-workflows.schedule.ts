import { createDueWorkStore } from '../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { sweepTickets } from '../../core/workflow/sweep.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that restarts workflows whose next check is overdue, and retries notifications that were held or could not
 * be sent.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { table, now } = openTicketTable();
    return {
      due: createDueWorkStore(table),
      alerts: createNotificationStore(table),
      now,
    };
  },
  async run(ports) {
    const swept = await sweepTickets(ports);
    incrementMetric('WorkflowsRestarted', swept.restarted);
    return swept;
  },
});
