import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { createDynamoDbClient } from '../../../local/dynamodb/client.ts';
import { startDynamoDbEngine } from '../../../local/dynamodb/engine.ts';
import { createLaggingTableCopies } from '../../../local/dynamodb/lagging-copies.ts';
import { ensureTable } from '../../../local/dynamodb/tables.ts';
import { temporaryDirectory } from './fixture.ts';

const key = (name: string, type: string) => ({ AttributeName: name, KeyType: type });
const table = {
  ...{ name: 'Tickets', streamArn: 'arn', partitionKey: 'pk' },
  creation: {
    TableName: 'Tickets',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'gsi1pk'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [key('pk', 'HASH')],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'gsi1',
        KeySchema: [key('gsi1pk', 'HASH'), key('pk', 'RANGE')],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};

const Found = z.object({ Items: z.array(z.object({ pk: z.object({ S: z.string() }) })) });

test('a simulated stale index query misses writes of the last five seconds, and a consistent read does not', async () => {
  const engine = await startDynamoDbEngine(temporaryDirectory(), undefined);
  onTestFinished(engine.stop);
  const call = createDynamoDbClient(engine.endpoint);
  const stream = await ensureTable(call, table);
  let now = new Date('2021-12-03T01:00:00Z');
  const copies = createLaggingTableCopies({
    database: { call, tables: [table], streamOf: () => stream },
    clock: { now: () => now },
  });
  const put = async (pk: string) => {
    const Item = { pk: { S: pk }, gsi1pk: { S: 'open' } };
    await call('DynamoDB_20120810.PutItem', { TableName: 'Tickets', Item }, z.unknown());
    await copies.noteWrites();
  };
  const query = async (more: object) => {
    const input = {
      TableName: 'Tickets',
      ExpressionAttributeValues: { ':open': { S: 'open' } },
      ...more,
    };
    const redirected = await copies.redirect(Buffer.from(JSON.stringify(input)));
    const sent = z.looseObject({}).parse(JSON.parse(redirected.toString()));
    const { Items } = await call('DynamoDB_20120810.Query', sent, Found);
    return Items.map(({ pk }) => pk.S);
  };
  const ofIndex = { IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :open' };
  const newest = { KeyConditionExpression: 'pk = :open', ConsistentRead: true };

  await put('old');
  await copies.setUpdating(true);
  await put('open');
  expect([await query(ofIndex), await query(newest)]).toEqual([['old'], ['open']]);
  await call(
    'DynamoDB_20120810.DeleteItem',
    { TableName: 'Tickets', Key: { pk: { S: 'old' } } },
    z.unknown(),
  );
  await copies.noteWrites();
  now = new Date('2021-12-03T01:00:05Z');
  await put('new');
  expect(await query(ofIndex)).toEqual(['open']);
  now = new Date('2021-12-03T01:00:10Z');
  expect(await query(ofIndex)).toEqual(['new', 'open']);
});
