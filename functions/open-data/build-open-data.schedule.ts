import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createPublicOpen311RequestStore } from '../../adapters/dynamodb/open311/public-request-store.ts';
import { createOpenDataStore } from '../../adapters/dynamodb/statistics/open-data-store.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { buildOpenData, buildOpenDataMonth } from '../../core/open-data/build-open-data.ts';
import { toMonth } from '../../core/statistics/month.ts';
import { Instant } from '../../core/time/instant.ts';
import { toLocalDate } from '../../core/time/local-date.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/** Input for building open data: the domain event of a changed publication, or the nightly schedule. */
const Input = z.object({
  // EventBridge Scheduler sends the string '{}' here.
  detail: z.union([z.string(), z.object({ openedAt: Instant })]).optional(),
});

/**
 * Lambda function that builds the open data files: all of them each night, and a single month immediately when one of its
 * publications changes.
 */
export const handler = createTaskFunction({
  input: Input,
  services: () => {
    const { table, now } = openTicketTable();
    return {
      tickets: createTicketStore(table),
      lists: createPublicOpen311RequestStore(table),
      openData: createOpenDataStore(table),
      directory: createCachedDirectoryReader(table, now),
      now,
    };
  },
  async run({ detail }, ports) {
    if (typeof detail !== 'object') return buildOpenData(ports);
    return { requests: await buildOpenDataMonth(toMonth(toLocalDate(detail.openedAt)), ports) };
  },
});
