import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

type Counter = { bucket: string; window: string; forgetAt: Date };

const Counted = z.object({ count: z.number() });

/** Adds to a number that all functions share and returns the sum; undefined if it is on the wrong side of the bound. */
const add = async (
  { client, name }: TicketTable,
  { bucket, window, forgetAt }: Counter,
  { by, condition, bound }: { by: number; condition: string; bound: number },
): Promise<number | undefined> => {
  const update = new UpdateCommand({
    TableName: name,
    Key: keys.attempts(bucket, window),
    UpdateExpression: 'ADD #count :by SET #ttl = :ttl',
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':by': by, ':bound': bound, ':ttl': ttlAt(forgetAt) },
    ReturnValues: 'UPDATED_NEW',
  });
  let sum: number | undefined;
  await onlyIf(
    client.send(update).then(({ Attributes }) => {
      sum = Counted.parse(Attributes).count;
    }),
  );
  return sum;
};

/** Adds an amount and returns the sum, or counts nothing and returns undefined if the sum would be above the maximum. */
export const raise = async (
  table: TicketTable,
  counter: Counter,
  { by, most }: { by: number; most: number },
): Promise<number | undefined> =>
  by > most
    ? undefined
    : add(table, counter, {
        ...{ by, bound: most - by },
        condition: 'attribute_not_exists(#count) OR #count <= :bound',
      });

/** False, and nothing counted, when there are as many already. */
export const countUp = async (
  table: TicketTable,
  counter: Counter,
  most: number,
): Promise<boolean> => (await raise(table, counter, { by: 1, most })) !== undefined;

/** False, and nothing counted, when there is less than the amount. */
export const countDown = async (table: TicketTable, counter: Counter, by = 1): Promise<boolean> =>
  (await add(table, counter, { by: -by, condition: '#count >= :bound', bound: by })) !== undefined;

export const countOf = async (
  { client, name }: TicketTable,
  { bucket, window }: Pick<Counter, 'bucket' | 'window'>,
): Promise<number> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: keys.attempts(bucket, window) }),
  );
  return Item ? Counted.parse(Item).count : 0;
};
