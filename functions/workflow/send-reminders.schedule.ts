import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDueWorkStore } from '../../adapters/dynamodb/messages/due-work-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/messages/reminder-store.ts';
import { dueWorkShards } from '../../adapters/dynamodb/table.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/tickets/open-tickets.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { sendOverdueTicketReminders } from '../../core/workflow/escalation/send-overdue-ticket-reminders.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { incrementMetric } from '../runtime/metric.ts';
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
