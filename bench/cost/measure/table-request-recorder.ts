import * as z from 'zod';
import { createDynamoDbClient } from '../../../local/dynamodb/client.ts';
import {
  type AttemptedWrite,
  DynamoDbRequestInput,
  dynamoDbItemSchema,
  readTableName,
  toAttemptedWrites,
} from './attempted-writes.ts';
import {
  computeRefusedWriteUnits,
  computeWriteUnits,
  type TableKeysAndIndexes,
  type WriteUnits,
} from './capacity-units.ts';
import type { DynamoDbItem } from './item-size.ts';
import { parseTableKeysAndIndexes } from './table-keys-and-indexes.ts';

/** Table item of a recorded DynamoDB write request, including a write that the database rejected. */
export type RecordedWrite = {
  operation: AttemptedWrite['operation'];
  before?: DynamoDbItem | undefined;
  after?: DynamoDbItem | undefined;
  units: WriteUnits;
};

/**
 * DynamoDB request recorded in a cost run. `engine` is the number of consumed units that the database reports. It reports
 * none for rejected writes.
 */
export type RecordedTableRequest = { engine: number } & (
  | { kind: 'read'; of: string }
  | { kind: 'write'; isTransaction: boolean; isRefused: boolean; writes: RecordedWrite[] }
);

export type DatabaseResponse = { status: number; type: string; body: string };
export type DatabaseRequest = {
  operation: string;
  input: z.infer<typeof DynamoDbRequestInput>;
  send(): Promise<DatabaseResponse>;
};

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.object({
  ConsumedCapacity: z.union([Consumed.transform((one) => [one]), z.array(Consumed)]).default([]),
});
const Found = z.object({ Item: dynamoDbItemSchema.optional() });

const engineUnits = ({ body }: DatabaseResponse): number =>
  Answer.parse(DynamoDbRequestInput.parse(JSON.parse(body))).ConsumedCapacity.reduce(
    (sum, { CapacityUnits }) => sum + CapacityUnits,
    0,
  );

const isRefusal = ({ status, body }: DatabaseResponse): boolean =>
  status === 400 && /ConditionalCheckFailed|TransactionCanceled/.test(body);

/**
 * Returns a function that runs DynamoDB writes one after another. The recorder reads each item before its write, and no
 * other write may change the item in between.
 */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const queued = last.then(work);
    last = queued.catch(() => undefined);
    return queued;
  };
};

type RecordResult = {
  attempts: AttemptedWrite[];
  before: (DynamoDbItem | undefined)[];
  after: (DynamoDbItem | undefined)[];
};

const writesOf = (
  { attempts, before, after }: RecordResult,
  { isRefused, isTransaction }: { isRefused: boolean; isTransaction: boolean },
  rules: TableKeysAndIndexes,
): RecordedWrite[] =>
  attempts.map(({ operation, item }, at) => {
    const change = { before: before[at], after: isRefused ? item : after[at] };
    const units = isRefused
      ? { table: computeRefusedWriteUnits(change, { isTransaction }), indexes: {} }
      : computeWriteUnits(rules, change, { isTransaction });
    return { operation: operation, ...change, units };
  });

/**
 * Creates a handler that forwards each DynamoDB request to the database and records every item that the request reads or
 * writes.
 */
export function createTableRequestRecorder(engine: string, lines: RecordedTableRequest[]) {
  const inTurn = oneAtATime();
  const call = createDynamoDbClient(engine);
  const rules = new Map<string, TableKeysAndIndexes>();
  const rulesOf = async (TableName: string): Promise<TableKeysAndIndexes> => {
    const known =
      rules.get(TableName) ??
      parseTableKeysAndIndexes(
        await call('DynamoDB_20120810.DescribeTable', { TableName }, z.unknown()),
      );
    rules.set(TableName, known);
    return known;
  };
  const stored = async (TableName: string, Key: DynamoDbItem): Promise<DynamoDbItem | undefined> =>
    (await call('DynamoDB_20120810.GetItem', { TableName, Key, ConsistentRead: true }, Found)).Item;

  const read = async ({ input, send }: DatabaseRequest): Promise<DatabaseResponse> => {
    const reply = await send();
    if (reply.status === 200) {
      lines.push({ kind: 'read', of: partitionIn(input), engine: engineUnits(reply) });
    }
    return reply;
  };

  const write = async ({ operation, input, send }: DatabaseRequest): Promise<DatabaseResponse> => {
    const name = readTableName(input);
    const table = await rulesOf(name);
    const attempts = toAttemptedWrites(operation, input, table.keys);
    const all = () => Promise.all(attempts.map(({ key }) => stored(name, key)));
    const before = await all();
    const reply = await send();
    const isRefused = isRefusal(reply);
    if (reply.status !== 200 && !isRefused) return reply;
    const how = { isRefused, isTransaction: operation === 'TransactWriteItems' };
    const writes = writesOf({ attempts, before, after: await all() }, how, table);
    lines.push({ kind: 'write', ...how, writes, engine: isRefused ? 0 : engineUnits(reply) });
    return reply;
  };

  return (request: DatabaseRequest): Promise<DatabaseResponse> =>
    readsOnly(request) ? read(request) : inTurn(() => write(request));
}

/** Returns the first letter of the partition key in a DynamoDB request. The letter identifies the kind of table item. */
const partitionIn = (input: unknown): string =>
  /"S":"([A-Z])#/.exec(JSON.stringify(input))?.[1] ?? '';

const readsOnly = ({ operation }: DatabaseRequest): boolean =>
  operation === 'GetItem' || operation === 'Query';
