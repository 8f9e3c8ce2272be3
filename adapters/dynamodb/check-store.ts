import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CheckStore, OverdueCheck } from '../../core/journey/sweep.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { onlyIf } from './only-if.ts';
import { checkShards, keys, type TicketTable } from './table.ts';

const Overdue = z.object({ code: TicketCode, run: z.number().int() });

async function* overdueIn({ client, name }: TicketTable, shard: number, before: Date) {
  const pages = paginateQuery(
    { client, pageSize: 100 },
    {
      TableName: name,
      IndexName: 'gsi3',
      KeyConditionExpression: 'gsi3pk = :shard AND gsi3sk < :before',
      ExpressionAttributeValues: { ':shard': `C#${shard}`, ':before': before.toISOString() },
    },
  );
  for await (const { Items = [] } of pages) yield* Items.map((item) => Overdue.parse(item));
}

/** Open tickets by the instant of their next check. */
export const checkStore = (table: TicketTable): CheckStore => ({
  async *overdue(before): AsyncIterable<OverdueCheck> {
    for (let shard = 0; shard < checkShards; shard += 1) yield* overdueIn(table, shard, before);
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
