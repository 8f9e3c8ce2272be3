import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { dueWorkShards } from '../../../adapters/dynamodb/table.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { createDynamoDbClient } from '../../../local/dynamodb/client.ts';
import { startDynamoDbEngine } from '../../../local/dynamodb/engine.ts';
import { duePartitions } from '../../../local/dynamodb/first-due-time.ts';
import { openSqliteFile } from '../../../local/sqlite-store.ts';
import { startFixture, temporaryDirectory } from './fixture.ts';

test('an external DynamoDB can hold the local run’s tables, and a reset empties them', async () => {
  const engine = await startDynamoDbEngine(temporaryDirectory(), undefined);
  onTestFinished(engine.stop);
  const dataDirectory = temporaryDirectory();
  const run = await startFixture({ dataDirectory, dynamoDbEndpoint: engine.endpoint });
  await run.get('/put?kind=item&ids=1');
  await run.advance();
  expect(await run.getJson('/scan')).toEqual(['item#1', 'seen#item#1']);
  expect(existsSync(join(dataDirectory, 'dynamodb.sqlite'))).toBe(false);

  await run.get('/local/reset', { method: 'POST' });
  expect(await run.getJson('/scan')).toEqual([]);
  await run.get('/put?kind=item&ids=2');
  await run.advance();
  expect(await run.getJson('/scan')).toEqual(['item#2', 'seen#item#2']);
});

test('items stored in the local DynamoDB survive a restart of the local run', async () => {
  const dataDirectory = temporaryDirectory();
  const first = await startFixture({ dataDirectory });
  await first.get('/put?kind=item&ids=1');
  await first.stop();
  const second = await startFixture({ dataDirectory });
  await second.advance();
  expect(await second.getJson('/scan')).toEqual(['item#1', 'seen#item#1']);
});

test('the local DynamoDB finds the last stream record by an SQL index, without a full table scan', async () => {
  const directory = temporaryDirectory();
  const engine = await startDynamoDbEngine(directory, undefined);
  await engine.stop();
  const database = openSqliteFile(join(directory, 'dynamodb.sqlite'));
  onTestFinished(() => database.close());
  // the query that the engine runs at each write to a table with a stream
  const query =
    'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?';
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all('Tickets');
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('hotline_stream_number'),
  ]);
});

test('the revision number of the local DynamoDB changes with each write and not otherwise', async () => {
  const { endpoint, revision, stop } = await startDynamoDbEngine(temporaryDirectory(), undefined);
  onTestFinished(stop);
  const call = createDynamoDbClient(endpoint);
  const table = {
    TableName: 'Tickets',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  };
  await call('DynamoDB_20120810.CreateTable', table, z.unknown());
  const TableName = table.TableName;
  const seen = [revision?.()];
  await call('DynamoDB_20120810.Scan', { TableName }, z.unknown());
  seen.push(revision?.());
  for (const S of ['a', 'b']) {
    await call('DynamoDB_20120810.PutItem', { TableName, Item: { pk: { S } } }, z.unknown());
    seen.push(revision?.());
  }
  const [made, scanned, ...written] = seen;
  expect(scanned).toBe(made);
  expect(new Set([made, ...written]).size).toBe(3);
});

test('the local run watches the same due-check partitions of the table as the sweeper', () => {
  expect(duePartitions).toEqual(dueWorkShards.map(itemKeys.due));
});

test('firstPlace returns the sort key of the first item in the given partitions of an index', async () => {
  const { endpoint, firstPlace, stop } = await startDynamoDbEngine(temporaryDirectory(), undefined);
  onTestFinished(stop);
  const client = createDynamoDbClient(endpoint);
  const call = (operation: string, input: object) =>
    client(`DynamoDB_20120810.${operation}`, input, z.unknown());
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
  await call('CreateTable', {
    TableName: 'Tickets',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: ['pk', 'indexKey', 'indexSort'].map(text),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'indexKey', KeyType: 'HASH' },
          { AttributeName: 'indexSort', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  const first = () => firstPlace?.('Tickets', 'due', ['C#0', 'C#1']);
  expect(first()).toBeUndefined();
  const put = (pk: string, indexKey: string, indexSort: string) =>
    call('PutItem', {
      TableName: 'Tickets',
      Item: { pk: { S: pk }, indexKey: { S: indexKey }, indexSort: { S: indexSort } },
    });
  await put('a', 'C#1', '2021-12-06');
  await put('b', 'C#0', '2021-12-07');
  await put('c', 'C#2', '2021-12-01');
  expect(first()).toBe('2021-12-06');
});
