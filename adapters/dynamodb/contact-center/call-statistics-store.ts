import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallStatisticsStore } from '../../../core/contact-center/ports/call-statistics-store.ts';
import {
  CallCounterName,
  type HourlyCallCounts,
} from '../../../core/contact-center/read/call-statistics.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { buildCounterUpdate } from '../counter-update.ts';
import { statisticsShards } from '../statistics/ticket-count-store.ts';
import type { TicketTable } from '../table.ts';

const getShard = (callId: string): number =>
  Array.from(callId).reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) %
  statisticsShards.length;

/**
 * Builds an update that adds a call to the counters for its hour and service. For example, the sort key `08|violation` counts
 * calls about violations between 8 and 9 o'clock.
 */
export function buildCallCountsUpdate(
  callId: string,
  { date, hour, service, counts }: HourlyCallCounts,
) {
  return {
    Key: itemKeys.callCounter(
      date,
      getShard(callId),
      `${String(hour).padStart(2, '0')}|${service}`,
    ),
    ...buildCounterUpdate(counts),
  };
}

const CounterSortKey = z
  .string()
  .regex(/^\d\d\|[a-z-]*$/)
  .transform((sk) => ({ hour: Number(sk.slice(0, 2)), service: sk.slice(3) }));
const Counts = z.partialRecord(CallCounterName, z.number());
const Item = z.looseObject({ sk: CounterSortKey });

/** Maximum call counters per day and shard: 24 hours times twenty services. */
const maxCounters = 24 * 20;

/** Creates the store that reads the call counters of a day from all shards. */
export function createCallStatisticsStore({
  client,
  name: TableName,
}: TicketTable): CallStatisticsStore {
  const inShard = async (date: string, shard: number): Promise<HourlyCallCounts[]> => {
    const { pk } = itemKeys.callCounter(date, shard, '');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        Limit: maxCounters,
      }),
    );
    return Items.map((item) => {
      const { sk, pk: _, type: __, ...counts } = Item.parse(item);
      return { date, ...sk, counts: Counts.parse(counts) };
    });
  };
  return {
    async getCounts(day) {
      const shards = await Promise.all(statisticsShards.map((shard) => inShard(day, shard)));
      return shards.flat();
    },
  };
}
