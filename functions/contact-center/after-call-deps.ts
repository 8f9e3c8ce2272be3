import { createCallStore } from '../../adapters/dynamodb/contact-center/call-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

/**
 * Builds the dependencies for processing calls that are in progress or have ended: tickets, call records and the directory.
 */
export function buildAfterCallDeps(tableName: string) {
  const table = createTicketTableClient(tableName);
  const now = () => new Date();
  return {
    table,
    tickets: withUrgentChanges(createTicketStore(table)),
    calls: createCallStore(table, now),
    directory: createCachedDirectoryReader(table, now),
    pause: pauseBeforeRetry,
    now,
  };
}
