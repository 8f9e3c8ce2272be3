import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { shards, type TicketTable } from './table.ts';

/** Four thousand a sweep: one answer of the index each, and far below the function's time limit. */
const mostPerShard = 500;

/** What the sweeper's index holds in these partitions from before the instant, the oldest of each first. */
export const overdueItems = async (
  { client, name }: TicketTable,
  partition: (shard: number) => string,
  before: Date,
): Promise<unknown[]> => {
  const answers = await Promise.all(
    shards.map((shard) =>
      client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi3',
          KeyConditionExpression: 'gsi3pk = :partition AND gsi3sk < :before',
          ExpressionAttributeValues: {
            ':partition': partition(shard),
            ':before': before.toISOString(),
          },
          Limit: mostPerShard,
        }),
      ),
    ),
  );
  return answers.flatMap(({ Items = [] }) => Items);
};
