import { callStore } from '../../adapters/dynamodb/call-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';

/**
 * Builds the dependencies for processing calls that are in progress or have ended: tickets, call records and the directory.
 */
export function afterCallServices(tableName: string) {
  const table = ticketTable(tableName);
  const now = () => new Date();
  return {
    table,
    tickets: ticketStore(table),
    calls: callStore(table, now),
    directory: cachedDirectory(table, now),
    pause: pauseBeforeRetry,
    now,
  };
}
