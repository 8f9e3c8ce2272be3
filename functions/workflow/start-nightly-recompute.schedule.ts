import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { dueWorkShards } from '../../adapters/dynamodb/table.ts';
import { createDeadlineRecomputeStarter } from '../../adapters/step-functions/recompute-starter.ts';
import { startNightlyRecompute } from '../../core/workflow/changes/handle-directory-change.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

const Environment = z.object({ DEADLINE_RECOUNT: z.string() });

/** Lambda function that applies the directory to all open tickets each night, because rows may begin or end at midnight. */
export const handler = createScheduledFunction({
  services: () => {
    const { table, now } = openTicketTable();
    const { DEADLINE_RECOUNT } = readEnvironment(Environment);
    return {
      directory: createCachedDirectoryReader(table, now),
      startRecount: createDeadlineRecomputeStarter(DEADLINE_RECOUNT, dueWorkShards),
      now,
    };
  },
  run: startNightlyRecompute,
});
