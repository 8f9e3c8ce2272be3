import type { RecomputeStatisticsDeps } from '../../../core/statistics/recompute/recompute-statistics.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { listTicketCodesInShard } from '../statistics/list-ticket-codes-in-shard.ts';
import { dueWorkShards, type TicketTable } from '../table.ts';

const pageSize = 500;
/** Maximum number of pages that are read of the tickets of one opening day and shard. They hold 500,000 tickets. */
const maxPages = 1000;

/** Creates a generator of the codes of all tickets that were opened on a day, in any status. */
export function createTicketsByDayGenerator(
  table: TicketTable,
): RecomputeStatisticsDeps['openedOn'] {
  return async function* (day) {
    for (const shard of dueWorkShards) {
      const query = {
        KeyConditionExpression: 'gsi6pk = :day',
        ExpressionAttributeValues: { ':day': itemKeys.openedOn(day, shard) },
        Limit: pageSize,
      };
      for await (const page of listTicketCodesInShard(table, query, maxPages)) yield* page;
    }
  };
}
