import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory-snapshot.ts';
import { createDueStore } from '../../adapters/dynamodb/due-store.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/many-tickets.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/open-tickets.ts';
import { createReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { dueShards, openTicketTable } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { sendReminders } from '../../core/workflow/remind-posts.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { countMetric } from '../runtime/metric.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that reminds each role of its overdue tickets on the mornings of working days, and reports open tickets
 * without a next check.
 */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = openTicketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: createTicketStore(table),
      checks: createDueStore(table),
      open: createOpenTicketStore(table),
      ticketsOf: createTicketBatchReader(table),
      reminders: createReminderStore(table),
      alerts: createNotificationStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  async run(_event, ports) {
    const reminded = await sendReminders(dueShards, ports);
    countMetric('OpenTicketsWithoutNextCheck', reminded.withoutNextStep + reminded.replanned);
    return reminded;
  },
});
