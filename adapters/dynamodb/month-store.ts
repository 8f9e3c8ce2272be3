import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { MonthFigures, type MonthStore } from '../../core/figures/month.ts';
import { keys, type TicketTable } from './table.ts';

const Stored = z.object({ body: z.string() });

/** Creates the store of monthly statistics, one JSON item per month. */
export const monthStore = ({ client, name: TableName }: TicketTable): MonthStore => ({
  async find(month) {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keys.month(month) }));
    return Item && MonthFigures.parse(JSON.parse(Stored.parse(Item).body));
  },
  async put(figures) {
    const body = JSON.stringify(z.encode(MonthFigures, figures));
    await client.send(
      new PutCommand({ TableName, Item: { ...keys.month(figures.month), type: 'month', body } }),
    );
  },
});
