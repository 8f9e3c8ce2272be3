import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { MonthlyStatistics, type MonthlyStatisticsStore } from '../../../core/statistics/month.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const MonthlyStatisticsItem = z.object({ body: z.string() });

/** Creates the store of monthly statistics, one JSON item per month. */
export function createMonthlyStatisticsStore({
  client,
  name: TableName,
}: TicketTable): MonthlyStatisticsStore {
  return {
    async find(month) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.monthlyPerformance(month) }),
      );
      return Item && MonthlyStatistics.parse(JSON.parse(MonthlyStatisticsItem.parse(Item).body));
    },
    async put(figures) {
      const body = JSON.stringify(z.encode(MonthlyStatistics, figures));
      await client.send(
        new PutCommand({
          TableName,
          Item: {
            ...itemKinds.monthlyPerformance.typedKey(figures.month),
            body,
          },
        }),
      );
    },
  };
}
