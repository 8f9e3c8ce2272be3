import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { dueStore } from '../../adapters/dynamodb/due-store.ts';
import { manyTickets } from '../../adapters/dynamodb/many-tickets.ts';
import { openTickets } from '../../adapters/dynamodb/open-tickets.ts';
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { shards, ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { remindPosts } from '../../core/journey/remind-posts.ts';
import { environment } from '../runtime/environment.ts';
import { count } from '../runtime/metric.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that sends each role a reminder of its overdue tickets on working day mornings, and reports open tickets
 * without a next check.
 */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      checks: dueStore(table),
      open: openTickets(table),
      ticketsOf: manyTickets(table),
      reminders: reminderStore(table),
      alerts: alertStore(table),
      directory: directorySnapshot(table, now),
      now,
    };
  },
  async run(_event, ports) {
    const reminded = await remindPosts(shards, ports);
    count('OpenTicketsWithoutNextStep', reminded.withoutNextStep + reminded.replanned);
    return reminded;
  },
});
