import * as z from 'zod';
import type { RequestedRight } from './statement.ts';

const Key = z.object({ pk: z.object({ S: z.string() }) });
const About = z.object({ TableName: z.string() });

const One = About.extend({ Key: Key.optional(), Item: Key.optional() });
const Query = About.extend({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.object({ S: z.string() }).catch({ S: '' })),
});
const Batch = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(Key) })),
});
const Step = z
  .object({ Put: One, Update: One, Delete: One, ConditionCheck: One, Get: One })
  .partial();
const Transaction = z.object({ TransactItems: z.array(Step) });

/**
 * IAM actions that the items of a DynamoDB transaction require, keyed by item operation. The transaction itself requires no
 * permission.
 */
const steps: Record<keyof z.infer<typeof Step>, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

type TableArn = (name: string) => string;

const right = (operation: string, resource: string, partitions: string[]): RequestedRight => ({
  action: `dynamodb:${operation}`,
  resources: [resource],
  context: { 'dynamodb:LeadingKeys': partitions },
});

const ofOne = (operation: string, input: z.infer<typeof One>, arnOf: TableArn): RequestedRight => {
  const partition = (input.Key ?? input.Item)?.pk.S;
  return right(operation, arnOf(input.TableName), partition === undefined ? [] : [partition]);
};

const ofQuery = (input: unknown, arnOf: TableArn): RequestedRight => {
  const { TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues } =
    Query.parse(input);
  const placeholder = /=\s*(:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
  const partition = ExpressionAttributeValues[placeholder]?.S;
  const table = arnOf(TableName);
  return right(
    'Query',
    IndexName === undefined ? table : `${table}/index/${IndexName}`,
    partition === undefined ? [] : [partition],
  );
};

/**
 * Returns the permissions that a DynamoDB transaction requires: one per item, each with the partition keys of all items. AWS
 * doesn't document whether it compares only the item's own key. Policies that allow the partitions of all items work in both
 * cases.
 */
function ofTransaction(input: unknown, arnOf: TableArn): RequestedRight[] {
  const rights = Transaction.parse(input).TransactItems.flatMap(
    ({ Put, Update, Delete, ConditionCheck, Get }) => [
      ...(Put ? [ofOne(steps.Put, Put, arnOf)] : []),
      ...(Update ? [ofOne(steps.Update, Update, arnOf)] : []),
      ...(Delete ? [ofOne(steps.Delete, Delete, arnOf)] : []),
      ...(ConditionCheck ? [ofOne(steps.ConditionCheck, ConditionCheck, arnOf)] : []),
      ...(Get ? [ofOne(steps.Get, Get, arnOf)] : []),
    ],
  );
  const partitions = rights.flatMap(({ context }) => context?.['dynamodb:LeadingKeys'] ?? []);
  return rights.map((one) => ({ ...one, context: { 'dynamodb:LeadingKeys': partitions } }));
}

/**
 * Returns the permissions that a DynamoDB call requires, with its partition key values; undefined for an unknown operation.
 */
export function findTableRights(
  operation: string,
  input: unknown,
  arnOf: TableArn,
): RequestedRight[] | undefined {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [ofOne(operation, One.parse(input), arnOf)];
    case 'Query':
      return [ofQuery(input, arnOf)];
    case 'BatchGetItem':
      return Object.entries(Batch.parse(input).RequestItems).map(([table, { Keys }]) =>
        right(
          operation,
          arnOf(table),
          Keys.map(({ pk }) => pk.S),
        ),
      );
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return ofTransaction(input, arnOf);
    default:
      return undefined;
  }
}
