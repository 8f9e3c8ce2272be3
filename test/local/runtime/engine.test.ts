import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../../../local/dynamodb/engine.ts';
import { startFixture, temporaryDirectory } from './fixture.ts';

test('another DynamoDB may hold the tables, and a reset empties them there', async () => {
  const engine = await startEngine(temporaryDirectory(), undefined);
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

test('what was written is there after a stop and a start', async () => {
  const dataDirectory = temporaryDirectory();
  const first = await startFixture({ dataDirectory });
  await first.get('/put?kind=item&ids=1');
  await first.stop();
  const second = await startFixture({ dataDirectory });
  await second.advance();
  expect(await second.getJson('/scan')).toEqual(['item#1', 'seen#item#1']);
});
