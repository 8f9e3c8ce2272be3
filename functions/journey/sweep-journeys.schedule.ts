import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { checkStore } from '../../adapters/dynamodb/check-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { sweep } from '../../core/journey/sweep.ts';
import { environment } from '../runtime/environment.ts';
import { count } from '../runtime/metric.ts';
import { taskFunction } from '../runtime/task.ts';

/** Restarts the journeys of open tickets that nobody looked at when it was time, and chases owed alerts. */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    return { checks: checkStore(table), alerts: alertStore(table), now: () => new Date() };
  },
  async run(_event, ports) {
    const swept = await sweep(ports);
    count('JourneysRestarted', swept.restarted);
    for (const { code, key } of swept.givenUp) {
      count('AlertsFailed', 1, { ticket: code, alert: key });
    }
    return swept;
  },
});
