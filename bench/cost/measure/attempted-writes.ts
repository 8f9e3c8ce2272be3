import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DynamoDbItem } from './item-size.ts';

const bytes = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'));

/** Schema of an attribute value in a DynamoDB HTTP request, where binary values are Base64 text. */
const Value: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.object({ S: z.string() }),
    z.object({ N: z.string() }),
    z.object({ B: bytes }),
    z.object({ BOOL: z.boolean() }),
    z.object({ NULL: z.boolean() }),
    z.object({ L: z.array(Value) }),
    z.object({ M: z.record(z.string(), Value) }),
    z.object({ SS: z.array(z.string()) }),
    z.object({ NS: z.array(z.string()) }),
    z.object({ BS: z.array(bytes) }),
  ]),
);
export const dynamoDbItemSchema: z.ZodType<DynamoDbItem> = z.record(z.string(), Value);

/**
 * One item write within a DynamoDB request, which can fail. `item` is missing for updates, because only the database knows
 * their result.
 */
export type AttemptedWrite = {
  operation: 'put' | 'update' | 'delete' | 'check';
  key: DynamoDbItem;
  item?: DynamoDbItem;
};

const Put = z.object({ Item: dynamoDbItemSchema });
const KeyedItem = z.object({ Key: dynamoDbItemSchema });
const Transaction = z.object({
  TransactItems: z.array(
    z.object({
      Put: Put.optional(),
      Update: KeyedItem.optional(),
      Delete: KeyedItem.optional(),
      ConditionCheck: KeyedItem.optional(),
    }),
  ),
});

/** Returns all item writes within a DynamoDB request, whether they succeed or fail. */
export function toAttemptedWrites(
  operation: string,
  input: unknown,
  keys: readonly string[],
): AttemptedWrite[] {
  const put = ({ Item: item }: z.infer<typeof Put>): AttemptedWrite => {
    const key = Object.entries(item).filter(([name]) => keys.includes(name));
    return { operation: 'put', key: Object.fromEntries(key), item };
  };
  const keyed = (
    how: AttemptedWrite['operation'],
    { Key: key }: z.infer<typeof KeyedItem>,
  ): AttemptedWrite => ({
    operation: how,
    key,
  });
  switch (operation) {
    case 'PutItem':
      return [put(Put.parse(input))];
    case 'UpdateItem':
      return [keyed('update', KeyedItem.parse(input))];
    case 'DeleteItem':
      return [keyed('delete', KeyedItem.parse(input))];
    case 'TransactWriteItems':
      return Transaction.parse(input).TransactItems.flatMap((one) => [
        ...(one.Put ? [put(one.Put)] : []),
        ...(one.Update ? [keyed('update', one.Update)] : []),
        ...(one.Delete ? [keyed('delete', one.Delete)] : []),
        ...(one.ConditionCheck ? [keyed('check', one.ConditionCheck)] : []),
      ]);
    default:
      throw new Error(`No cost rule for DynamoDB operation ${operation}`);
  }
}

export const DynamoDbRequestInput = z.record(z.string(), z.unknown());

const Named = z.object({ TableName: z.string() });
const NamedInside = z.object({ TransactItems: z.array(z.record(z.string(), Named)) });

/**
 * Returns the table name of a DynamoDB request. For a transaction it reads the name from the first item, because the project
 * has only one table.
 */
export function readTableName(input: unknown): string {
  const named = Named.safeParse(input);
  if (named.success) return named.data.TableName;
  const [first = {}] = NamedInside.parse(input).TransactItems;
  return Object.values(first)[0]?.TableName ?? '';
}
