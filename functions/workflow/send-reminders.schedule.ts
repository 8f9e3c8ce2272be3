import * as z from 'zod';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { dueStore } from '../../adapters/dynamodb/due-store.ts';
import { ticketBatchReader } from '../../adapters/dynamodb/many-tickets.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { openTicketPages } from '../../adapters/dynamodb/open-tickets.ts';
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { dueShards, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
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
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      checks: dueStore(table),
      open: openTicketPages(table),
      ticketsOf: ticketBatchReader(table),
      reminders: reminderStore(table),
      alerts: notificationStore(table),
      directory: cachedDirectory(table, now),
      now,
    };
  },
  async run(_event, ports) {
    const reminded = await sendReminders(dueShards, ports);
    countMetric('OpenTicketsWithoutNextCheck', reminded.withoutNextStep + reminded.replanned);
    return reminded;
  },
});
