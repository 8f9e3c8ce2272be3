import * as z from 'zod';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { dueStore } from '../../adapters/dynamodb/due-store.ts';
import { openTicketPages } from '../../adapters/dynamodb/open-tickets.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import {
  RecomputeStep,
  recomputePageOfDeadlines,
} from '../../core/workflow/recompute-page-of-deadlines.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that recomputes the deadlines of a few hundred open tickets per step. It uses the directory version that
 * caused the recomputation, or a newer one.
 */
export const handler = taskFunction({
  input: RecomputeStep,
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      checks: dueStore(table),
      open: openTicketPages(table),
      directory: cachedDirectory(table, now),
      now,
    };
  },
  run: recomputePageOfDeadlines,
});
