import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createDueWorkStore } from '../../adapters/dynamodb/due-work-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/open-tickets.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { dueWorkShards } from '../../adapters/dynamodb/table.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { sendOverdueTicketReminders } from '../../core/workflow/send-overdue-ticket-reminders.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { createScheduledFunction } from '../runtime/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that reminds each role of its overdue tickets on the mornings of working days, and reports open tickets
 * without a next check.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { table, now } = openTicketTable();
    return {
      tickets: createTicketStore(table),
      checks: createDueWorkStore(table),
      open: createOpenTicketStore(table),
      ticketsOf: createTicketBatchReader(table),
      reminders: createOverdueTicketReminderStore(table),
      alerts: createNotificationStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  async run(ports) {
    const reminded = await sendOverdueTicketReminders(dueWorkShards, ports);
    incrementMetric('OpenTicketsWithoutNextCheck', reminded.withoutNextStep + reminded.replanned);
    return reminded;
  },
});
