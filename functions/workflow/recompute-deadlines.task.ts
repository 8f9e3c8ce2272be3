import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDueWorkStore } from '../../adapters/dynamodb/messages/due-work-store.ts';
import { createEscalationNotificationReader } from '../../adapters/dynamodb/messages/escalation-notifications.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createOpenTicketStore } from '../../adapters/dynamodb/tickets/open-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import {
  RecomputeDeadlinesStep,
  recomputePageOfDeadlines,
} from '../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

/**
 * Lambda function that recomputes the deadlines of a few hundred open tickets per step. It uses the directory version that
 * caused the recomputation, or a newer one.
 */
export const handler = createTaskFunction({
  input: RecomputeDeadlinesStep,
  services: () => {
    const { table, now } = openTicketTable();
    return {
      tickets: withUrgentChanges(createTicketStore(table)),
      checks: createDueWorkStore(table),
      open: createOpenTicketStore(table),
      alerts: createNotificationStore(table),
      rungAlerts: createEscalationNotificationReader(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  run: recomputePageOfDeadlines,
});
