import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

type Counter = { bucket: string; window: string; forgetAt: Date };

/** Adds to a number that all functions share, on condition that it still is on the right side of the bound. */
const add = (
  { client, name }: TicketTable,
  { bucket, window, forgetAt }: Counter,
  { by, condition, bound }: { by: 1 | -1; condition: string; bound: number },
): Promise<boolean> =>
  onlyIf(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.attempts(bucket, window),
        UpdateExpression: 'ADD #count :by SET #ttl = :ttl',
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':by': by, ':bound': bound, ':ttl': ttlAt(forgetAt) },
      }),
    ),
  );

/** False, and nothing counted, when there are as many already. */
export const countUp = (table: TicketTable, counter: Counter, most: number): Promise<boolean> =>
  add(table, counter, {
    by: 1,
    condition: 'attribute_not_exists(#count) OR #count < :bound',
    bound: most,
  });

/** False, and nothing counted, when there is none. */
export const countDown = (table: TicketTable, counter: Counter): Promise<boolean> =>
  add(table, counter, { by: -1, condition: '#count > :bound', bound: 0 });
