import * as z from 'zod';
import type { RequiredPermission } from './statement.ts';

const Key = z.object({ pk: z.object({ S: z.string() }) });
const TableInput = z.object({ TableName: z.string() });

const ItemInput = TableInput.extend({ Key: Key.optional(), Item: Key.optional() });
const Query = TableInput.extend({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.object({ S: z.string() }).catch({ S: '' })),
});
const Batch = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(Key) })),
});
const Step = z
  .object({
    Put: ItemInput,
    Update: ItemInput,
    Delete: ItemInput,
    ConditionCheck: ItemInput,
    Get: ItemInput,
  })
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

const createPermission = (
  operation: string,
  resource: string,
  partitions: string[],
): RequiredPermission => ({
  action: `dynamodb:${operation}`,
  resources: [resource],
  context: { 'dynamodb:LeadingKeys': partitions },
});

const findItemPermission = (
  operation: string,
  input: z.infer<typeof ItemInput>,
  arnOf: TableArn,
): RequiredPermission => {
  const partition = (input.Key ?? input.Item)?.pk.S;
  return createPermission(
    operation,
    arnOf(input.TableName),
    partition === undefined ? [] : [partition],
  );
};

const findQueryPermission = (input: unknown, arnOf: TableArn): RequiredPermission => {
  const { TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues } =
    Query.parse(input);
  const placeholder = /=\s*(:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
  const partition = ExpressionAttributeValues[placeholder]?.S;
  const table = arnOf(TableName);
  return createPermission(
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
function listTransactionPermissions(input: unknown, arnOf: TableArn): RequiredPermission[] {
  const rights = Transaction.parse(input).TransactItems.flatMap(
    ({ Put, Update, Delete, ConditionCheck, Get }) => [
      ...(Put ? [findItemPermission(steps.Put, Put, arnOf)] : []),
      ...(Update ? [findItemPermission(steps.Update, Update, arnOf)] : []),
      ...(Delete ? [findItemPermission(steps.Delete, Delete, arnOf)] : []),
      ...(ConditionCheck ? [findItemPermission(steps.ConditionCheck, ConditionCheck, arnOf)] : []),
      ...(Get ? [findItemPermission(steps.Get, Get, arnOf)] : []),
    ],
  );
  const partitions = rights.flatMap(({ context }) => context?.['dynamodb:LeadingKeys'] ?? []);
  return rights.map((one) => ({ ...one, context: { 'dynamodb:LeadingKeys': partitions } }));
}

/**
 * Returns the permissions that a DynamoDB call requires, with its partition key values; undefined for an unknown operation.
 */
export function findTablePermissions(
  operation: string,
  input: unknown,
  arnOf: TableArn,
): RequiredPermission[] | undefined {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [findItemPermission(operation, ItemInput.parse(input), arnOf)];
    case 'Query':
      return [findQueryPermission(input, arnOf)];
    case 'BatchGetItem':
      return Object.entries(Batch.parse(input).RequestItems).map(([table, { Keys }]) =>
        createPermission(
          operation,
          arnOf(table),
          Keys.map(({ pk }) => pk.S),
        ),
      );
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return listTransactionPermissions(input, arnOf);
    default:
      return undefined;
  }
}
