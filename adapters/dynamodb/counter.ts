import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../core/table/item-kinds.ts';
import { type TicketTable, toTtl } from './table.ts';
import { tryConditionalWrite } from './try-conditional-write.ts';

type Counter = { bucket: string; window: string; forgetAt: Date };

const CounterItem = z.object({ count: z.number() });

/** Adds an amount to a shared counter and returns the sum. Returns undefined if the sum would violate the condition. */
const addConditionally = async (
  { client, name }: TicketTable,
  { bucket, window, forgetAt }: Counter,
  { by, condition, bound }: { by: number; condition: string; bound: number },
): Promise<number | undefined> => {
  const update = new UpdateCommand({
    TableName: name,
    Key: itemKeys.limitCounter(bucket, window),
    UpdateExpression: 'ADD #count :by SET #ttl = :ttl',
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':by': by, ':bound': bound, ':ttl': toTtl(forgetAt) },
    ReturnValues: 'UPDATED_NEW',
  });
  let sum: number | undefined;
  await tryConditionalWrite(
    client.send(update).then(({ Attributes }) => {
      sum = CounterItem.parse(Attributes).count;
    }),
  );
  return sum;
};

/**
 * Adds an amount to a shared counter and returns the sum. Returns undefined and adds nothing if the sum would exceed the
 * maximum.
 */
export async function addWithinLimit(
  table: TicketTable,
  counter: Counter,
  { by, max }: { by: number; max: number },
): Promise<number | undefined> {
  return by > max
    ? undefined
    : addConditionally(table, counter, {
        ...{ by, bound: max - by },
        condition: 'attribute_not_exists(#count) OR #count <= :bound',
      });
}

/** Adds one to a shared counter. Returns false and adds nothing if the counter has reached the maximum. */
export async function incrementWithinLimit(
  table: TicketTable,
  counter: Counter,
  max: number,
): Promise<boolean> {
  return (await addWithinLimit(table, counter, { by: 1, max })) !== undefined;
}

/** Subtracts an amount from a shared counter. Returns false and subtracts nothing if the counter is lower than the amount. */
export async function subtractFromCounter(
  table: TicketTable,
  counter: Counter,
  by = 1,
): Promise<boolean> {
  return (
    (await addConditionally(table, counter, {
      by: -by,
      condition: '#count >= :bound',
      bound: by,
    })) !== undefined
  );
}

export async function readCounter(
  { client, name }: TicketTable,
  { bucket, window }: Pick<Counter, 'bucket' | 'window'>,
): Promise<number> {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: itemKeys.limitCounter(bucket, window) }),
  );
  return Item ? CounterItem.parse(Item).count : 0;
}
