import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StatisticsStore } from '../../../core/statistics/statistics.ts';
import { addTicketCounts, type TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { statisticsShards } from './ticket-count-store.ts';

/**
 * Maximum number of pages of statistics counters that are read per day and shard. A page has 5,000 counters, and the
 * province does not reach the maximum in a day.
 */
const maxPages = 20;

const ItemKey = z.object({ pk: z.string(), sk: z.string(), type: z.string() });
const Item = ItemKey.catchall(z.number());

const getAmounts = ({ pk: _, sk: __, type: ___, ...amounts }: z.infer<typeof Item>) =>
  z.record(z.string(), z.number()).parse(amounts);

const Page = z.object({
  Items: z.array(Item).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/** Creates the store that reads a day's statistics counters and adds up all shards. */
export function createStatisticsStore({ client, name: TableName }: TicketTable): StatisticsStore {
  const inShard = async (day: string, shard: number): Promise<TicketCounts> => {
    const { pk } = itemKeys.ticketCounter(day, shard, '');
    const counts: TicketCounts = {};
    let after: z.infer<typeof Page>['LastEvaluatedKey'];
    for (let page = 0; page < maxPages; page += 1) {
      const { Items, LastEvaluatedKey } = Page.parse(
        await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': pk },
            Limit: 5000,
            ExclusiveStartKey: after,
          }),
        ),
      );
      for (const item of Items) counts[`${day}|${item.sk}`] = getAmounts(item);
      if (!LastEvaluatedKey) return counts;
      after = LastEvaluatedKey;
    }
    throw new Error(`Gave up reading the counters of ${day} after ${maxPages} pages`);
  };
  return {
    async getCounts(day) {
      const shards = await Promise.all(statisticsShards.map((shard) => inShard(day, shard)));
      return addTicketCounts(shards);
    },
  };
}
