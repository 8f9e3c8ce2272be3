import {
  type ConsumedCapacity,
  DeleteItemCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  computeReadUnits,
  computeRefusedWriteUnits,
  computeWriteUnits,
  type ItemChange,
  type TableKeysAndIndexes,
  type WriteUnits,
} from '../../bench/cost/measure/capacity-units.ts';
import { computeItemBytes, type DynamoDbItem } from '../../bench/cost/measure/item-size.ts';
import { parseTableKeysAndIndexes } from '../../bench/cost/measure/table-keys-and-indexes.ts';
import { startTestTable } from '../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
let rules: TableKeysAndIndexes;

beforeAll(async () => {
  table = await startTestTable();
  rules = parseTableKeysAndIndexes(
    await table.client.send(new DescribeTableCommand({ TableName: table.name })),
  );
}, 60_000);
afterAll(() => table.stop());

const asking = () => ({ TableName: table.name, ReturnConsumedCapacity: 'INDEXES' as const });

const toWriteUnits = (consumed: ConsumedCapacity | undefined): WriteUnits => ({
  table: consumed?.Table?.CapacityUnits ?? 0,
  indexes: Object.fromEntries(
    Object.entries(consumed?.GlobalSecondaryIndexes ?? {})
      .map(([name, { CapacityUnits = 0 }]) => [name, CapacityUnits] as const)
      .filter(([, units]) => units > 0),
  ),
});

const key = marshall({ pk: 'T#4821937056', sk: 'A' });

const write = async ({ after }: ItemChange): Promise<WriteUnits> => {
  const { ConsumedCapacity } = after
    ? await table.client.send(new PutItemCommand({ ...asking(), Item: after }))
    : await table.client.send(new DeleteItemCommand({ ...asking(), Key: key }));
  return toWriteUnits(ConsumedCapacity);
};

const writeInTransaction = async ({ after: Item }: ItemChange): Promise<WriteUnits> => {
  const { TableName, ReturnConsumedCapacity } = asking();
  const { ConsumedCapacity } = await table.client.send(
    new TransactWriteItemsCommand({
      ReturnConsumedCapacity,
      TransactItems: [Item ? { Put: { TableName, Item } } : { Delete: { TableName, Key: key } }],
    }),
  );
  return toWriteUnits(ConsumedCapacity?.[0]);
};

const randomText = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.integer({ min: 1, max: 1400 }).map((length) => 'ệ'.repeat(length)),
);

/** Random items with some index keys, projected attributes and attributes that only the table has. */
const item: fc.Arbitrary<DynamoDbItem> = fc
  .record(
    {
      ...Object.fromEntries(
        [1, 2, 3, 5].flatMap((number) => [
          [`gsi${number}pk`, fc.constantFrom('Q#a', 'Q#b')],
          [`gsi${number}sk`, fc.constantFrom('2021-12-03', '2021-12-04')],
        ]),
      ),
      status: randomText,
      excerpt: randomText,
      text: randomText,
      run: fc.integer(),
      coUnits: fc.array(fc.string(), { maxLength: 4 }),
      clocks: fc.record({ at: fc.string(), minutes: fc.nat(), stopped: fc.boolean() }),
    },
    { requiredKeys: [] },
  )
  .map((attributes) => ({ ...key, ...marshall(attributes) }));

const maybe = fc.option(item, { nil: undefined, freq: 4 });

test('computeWriteUnits returns the same write capacity as local DynamoDB, per index', async () => {
  await fc.assert(
    fc.asyncProperty(maybe, maybe, fc.boolean(), async (before, after, isTransaction) => {
      await write({ after: before });
      const change = { before, after };
      const consumed = await (isTransaction ? writeInTransaction : write)(change);
      expect(computeWriteUnits(rules, change, { isTransaction })).toEqual(consumed);
    }),
    { numRuns: 80 },
  );
});

test('computeReadUnits returns the same read capacity as local DynamoDB, rounded up once per query', async () => {
  await fc.assert(
    fc.asyncProperty(item, item, fc.boolean(), async (one, other, ConsistentRead) => {
      const second = { ...other, sk: { S: 'B' } };
      for (const Item of [one, second]) {
        await table.client.send(new PutItemCommand({ ...asking(), Item }));
      }
      const reading = ConsistentRead ? 'consistent' : 'eventual';
      const got = await table.client.send(
        new GetItemCommand({ ...asking(), Key: key, ConsistentRead }),
      );
      expect(computeReadUnits([one], reading)).toBe(got.ConsumedCapacity?.CapacityUnits);
      const queryCommandOutput = await table.client.send(
        new QueryCommand({
          ...asking(),
          ConsistentRead,
          KeyConditionExpression: 'pk = :pk AND sk <= :last',
          ExpressionAttributeValues: marshall({ ':pk': key['pk']?.S, ':last': 'B' }),
        }),
      );
      expect(computeReadUnits([one, second], reading)).toBe(
        queryCommandOutput.ConsumedCapacity?.CapacityUnits,
      );
    }),
    { numRuns: 25 },
  );
});

describe('computeWriteUnits according to the AWS documentation', () => {
  const rule: TableKeysAndIndexes = {
    keys: ['pk', 'sk'],
    indexes: [{ name: 'queue', keys: ['queuePk', 'queueSk'], projects: ['status'] }],
  };
  const stored = marshall({ pk: 'a', sk: 'b', queuePk: 'q', queueSk: '1', status: 'new' });
  const changed = (changes: Record<string, string>) => ({ ...stored, ...marshall(changes) });
  const without = (name: string) =>
    Object.fromEntries(Object.entries(stored).filter(([one]) => one !== name));
  const units = (before: DynamoDbItem | undefined, after: DynamoDbItem | undefined) =>
    computeWriteUnits(rule, { before, after });

  test.each([
    ['a new item is written to table and index', undefined, stored, 1],
    ['a changed index key costs two index writes', stored, changed({ queueSk: '2' }), 2],
    [
      'a changed projected attribute costs one index write',
      stored,
      changed({ status: 'closed' }),
      1,
    ],
    ['an item that leaves an index costs one index write', stored, without('queuePk'), 1],
    ['a deleted item costs one index write', stored, undefined, 1],
    [
      'an attribute outside the index costs no index write',
      stored,
      changed({ text: 'x' }),
      undefined,
    ],
    ['an unchanged item costs no index write', stored, stored, undefined],
  ])('computeWriteUnits follows the DynamoDB documentation: %s', (_, before, after, queue) => {
    expect(units(before, after)).toEqual({ table: 1, indexes: queue ? { queue } : {} });
  });

  test('computeWriteUnits bills the larger of the old and the new item, exact to the byte', () => {
    const sized = (bytes: number) => {
      const empty = { ...key, text: { S: '' } };
      return { ...key, text: { S: 'x'.repeat(bytes - computeItemBytes(empty)) } };
    };
    expect(units(sized(1024), sized(60)).table).toBe(1);
    expect(units(sized(60), sized(1025)).table).toBe(2);
    expect(units(sized(1025), undefined).table).toBe(2);
    expect(computeReadUnits([sized(4096)], 'consistent')).toBe(1);
    expect(computeReadUnits([sized(4097)], 'transaction')).toBe(4);
    expect(computeRefusedWriteUnits({ before: sized(3000), after: sized(60) })).toBe(3);
    expect(computeRefusedWriteUnits({ before: sized(60) }, { isTransaction: true })).toBe(2);
  });
});
