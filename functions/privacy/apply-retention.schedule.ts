import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDataRequestStore } from '../../adapters/dynamodb/staff/data-request-store.ts';
import { createEndedTicketFinder } from '../../adapters/dynamodb/tickets/ended-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { applyRetention } from '../../core/privacy/apply-retention.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Maximum number of tickets that one nightly retention run processes, which takes a few minutes. On no day do more tickets
 * end.
 */
const maxTicketsPerRun = 10_000;

/**
 * Input of the retention function: the nightly run, or a rehearsal that only lists what would be erased today or on a later
 * date.
 */
const Input = z.looseObject({
  rehearsal: z.literal(true).optional(),
  on: z.iso.date().optional(),
});

/**
 * Lambda function for nightly retention: emits a metric for overdue data subject requests and erases expired personal data.
 * The next night's run continues with the remaining tickets.
 */
export const handler = createTaskFunction({
  input: Input,
  services: () => {
    const { table, now } = openTicketTable();
    return {
      tickets: createTicketStore(table),
      ended: createEndedTicketFinder(table),
      dataRequests: createDataRequestStore(table),
      directory: createCachedDirectoryReader(table, now),
      reportUnreadable: (ticket: string) =>
        incrementMetric('RetentionDelayed', 1, { ticket, why: 'unreadable' }),
      now,
    };
  },
  async run({ rehearsal, on }, ports) {
    if (rehearsal) {
      const now = on ? () => new Date(`${on}T02:30:00+07:00`) : ports.now;
      return applyRetention({ maxTickets: maxTicketsPerRun, isRehearsal: true }, { ...ports, now });
    }
    incrementMetric('DataRequestsOverdue', await ports.dataRequests.late(ports.now()));
    const run = await applyRetention({ maxTickets: maxTicketsPerRun, isRehearsal: false }, ports);
    if (!run.isAll) incrementMetric('RetentionDelayed');
    return run;
  },
});
