import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CheckStore, OverdueCheck } from '../../core/journey/sweep.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { onlyIf } from './only-if.ts';
import { checkShards, keys, type TicketTable } from './table.ts';

const Overdue = z.object({ code: TicketCode, run: z.number().int() });

/** Four thousand a sweep: one answer of the index each, and far below the function's time limit. */
const mostPerShard = 500;

const overdueIn = async ({ client, name }: TicketTable, shard: number, before: Date) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'gsi3',
      KeyConditionExpression: 'gsi3pk = :shard AND gsi3sk < :before',
      ExpressionAttributeValues: { ':shard': keys.checks(shard), ':before': before.toISOString() },
      Limit: mostPerShard,
    }),
  );
  return Items.map((item): OverdueCheck => Overdue.parse(item));
};

/** Open tickets by the instant of their next check. */
export const checkStore = (table: TicketTable): CheckStore => ({
  async overdue(before) {
    const shards = Array.from({ length: checkShards }, (_, shard) => shard);
    return (await Promise.all(shards.map((shard) => overdueIn(table, shard, before)))).flat();
  },
  restart: ({ code, run }) =>
    onlyIf(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.ticket(code),
          UpdateExpression: 'SET #run = :next',
          ConditionExpression: '#run = :run AND attribute_exists(nextCheckAt)',
          ExpressionAttributeNames: { '#run': 'run' },
          ExpressionAttributeValues: { ':run': run, ':next': run + 1 },
        }),
      ),
    ),
});
