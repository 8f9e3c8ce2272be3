import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createDueWorkStore } from '../../adapters/dynamodb/due-work-store.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/open-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import {
  RecomputeDeadlinesStep,
  recomputePageOfDeadlines,
} from '../../core/workflow/recompute-page-of-deadlines.ts';
import { createTaskFunction } from '../runtime/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that recomputes the deadlines of a few hundred open tickets per step. It uses the directory version that
 * caused the recomputation, or a newer one.
 */
export const handler = createTaskFunction({
  input: RecomputeDeadlinesStep,
  services: () => {
    const { table, now } = openTicketTable();
    return {
      tickets: createTicketStore(table),
      checks: createDueWorkStore(table),
      open: createOpenTicketStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  run: recomputePageOfDeadlines,
});
