import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createDueWorkStore } from '../../adapters/dynamodb/due-work-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/open-tickets.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { createTicketTableClient, dueWorkShards } from '../../adapters/dynamodb/table.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { sendOverdueTicketReminders } from '../../core/workflow/send-overdue-ticket-reminders.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { createTaskFunction } from '../runtime/task.ts';

/**
 * Lambda function that reminds each role of its overdue tickets on the mornings of working days, and reports open tickets
 * without a next check.
 */
export const handler = createTaskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = createTicketTableClient(TICKET_TABLE);
    const now = () => new Date();
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
  async run(_event, ports) {
    const reminded = await sendOverdueTicketReminders(dueWorkShards, ports);
    incrementMetric('OpenTicketsWithoutNextCheck', reminded.withoutNextStep + reminded.replanned);
    return reminded;
  },
});
