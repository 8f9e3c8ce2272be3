import { globSync, readFileSync } from 'node:fs';
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemKeys } from '../../core/table/item-kinds.ts';
import { limitTableAccess } from '../support/table/limit-table-access.ts';
import { startTestTable } from '../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const put = (Item: Record<string, unknown>) => () =>
  table.client.send(new PutCommand({ TableName: table.name, Item }));
const savedView = { ...itemKeys.savedView('a', 'late'), type: 'saved-view' };
const ttl = 4_000_000_000;

describe('a function limited to its declared access to the table', () => {
  test('writes what core/table declares', async () => {
    await limitTableAccess('StaffApi', put(savedView))();
  });

  test('may not put, update or delete other items, alone or in a transaction', async () => {
    const { client, name: TableName } = table;
    const Key = itemKeys.member('a');
    const Delete = { TableName, Key };
    const forbidden =
      /OfficerPage may not \w+ items of the kind member; .*core\/table\/staff-items\.ts/;
    const writes: (() => Promise<unknown>)[] = [
      put({ ...Key, type: 'member' }),
      () => client.send(new UpdateCommand({ TableName, Key })),
      () => client.send(new DeleteCommand(Delete)),
      () => client.send(new TransactWriteCommand({ TransactItems: [{ Delete }] })),
    ];
    for (const write of writes) {
      await expect(limitTableAccess('OfficerPage', write)()).rejects.toThrow(forbidden);
    }
  });

  test('fails even if its code catches the error', async () => {
    const careless = () => put(savedView)().catch(() => undefined);
    await expect(limitTableAccess('PublicApi', careless)()).rejects.toThrow('savedView');
  });

  test('may not put items that deviate from the declaration of their kind', async () => {
    for (const [item, message] of [
      [{ ...savedView, type: 'view' }, 'must have the type saved-view, not view'],
      [{ ...savedView, ttl }, 'must have no time to live'],
      [{ ...savedView, gsi2pk: itemKeys.members(), gsi2sk: 'a' }, 'in the list M#members'],
      [{ ...itemKeys.presence('1', 'a'), type: 'presence' }, 'needs a time to live'],
      [{ pk: 'U#a', sk: 'unknown' }, 'no kind of item has the key U#a, unknown'],
    ] as const) {
      await expect(limitTableAccess('StaffApi', put(item))()).rejects.toThrow(message);
    }
  });

  test('may not query other lists', async () => {
    const query = () =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :members',
          ExpressionAttributeValues: { ':members': itemKeys.members() },
          Limit: 1,
        }),
      );
    await limitTableAccess('StaffApi', query)();
    await expect(limitTableAccess('PublicApi', query)()).rejects.toThrow('query the list members');
  });
});

test('tests fail when a function reads items with a DynamoDB operation that its construct does not allow', async () => {
  const { client, name: TableName } = table;
  const Key = itemKeys.ticket('1');
  const get = () => client.send(new GetCommand({ TableName, Key }));
  const getBatch = () =>
    client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [Key] } } }));
  await limitTableAccess('CheckChats', get)();
  await expect(limitTableAccess('CheckChats', getBatch)()).rejects.toThrow(
    'CheckChats may not read by BatchGetItem: declare it by canUseTable',
  );
  await expect(limitTableAccess('QueueWebhooks', get)()).rejects.toThrow('read by GetItem');
});

test('every test that runs a function with a table limits the function’s access', () => {
  const unlimited = globSync(['test/functions/**/*.ts', 'test/support/api/set-up-*.ts']).filter(
    (file) => {
      const text = readFileSync(file, 'utf8');
      return text.includes('startTestTable()') && !text.includes('limitTableAccess(');
    },
  );
  expect(unlimited).toEqual([]);
});
