import * as z from 'zod';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { openDataStore } from '../../adapters/dynamodb/open-data-store.ts';
import { publicRequestStore } from '../../adapters/dynamodb/public-request-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { buildOpenData, buildOpenDataMonth } from '../../core/open-data/make-open-data.ts';
import { monthOf } from '../../core/statistics/month.ts';
import { Instant } from '../../core/time/instant.ts';
import { localDate } from '../../core/time/local-date.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/** Input for building open data: the domain event of a changed publication, or the nightly schedule. */
const Input = z.object({
  // EventBridge Scheduler sends the string '{}' here.
  detail: z.union([z.string(), z.object({ openedAt: Instant })]).optional(),
});

/**
 * Lambda function that builds the open data files: all of them each night, and a single month immediately when one of its
 * publications changes.
 */
export const handler = taskFunction({
  input: Input,
  services: () => {
    const { TICKET_TABLE } = readEnvironment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      tickets: ticketStore(table),
      lists: publicRequestStore(table),
      openData: openDataStore(table),
      directory: cachedDirectory(table, now),
      now,
    };
  },
  async run({ detail }, ports) {
    if (typeof detail !== 'object') return buildOpenData(ports);
    return { requests: await buildOpenDataMonth(monthOf(localDate(detail.openedAt)), ports) };
  },
});
