import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { fixtureAssembly, startFixture } from './fixture.ts';

const Messages = z.array(z.object({ queue: z.string(), body: z.string() }));

test('every change that the filter wants reaches the function, and no other', async () => {
  const { get, getJson, advance } = await startFixture();
  await get('/put?kind=item&ids=1,2,3');
  await get('/put?kind=other&ids=4');
  await advance();
  expect(await getJson('/scan')).toEqual([
    ...['item#1', 'item#2', 'item#3', 'other#4'],
    ...['seen#item#1', 'seen#item#2', 'seen#item#3'],
  ]);
});

test('a record that always fails is singled out, retried and dropped; all others get through', async () => {
  const { get, getJson, advance, log } = await startFixture();
  await get('/put?kind=item&ids=1,2');
  await get('/put?kind=poison&ids=3');
  await get('/put?kind=item&ids=4,5');
  await advance();
  expect(await getJson('/local/dead-letters')).toEqual([]);
  await advance('PT1H');
  expect(await getJson('/scan')).toEqual([
    ...['item#1', 'item#2', 'item#4', 'item#5', 'poison#3'],
    ...['seen#item#1', 'seen#item#2', 'seen#item#4', 'seen#item#5'],
  ]);
  const [message, ...others] = Messages.parse(await getJson('/local/dead-letters'));
  expect(others).toEqual([]);
  expect(message?.queue).toBe('App-local-Dead');
  expect(z.json().parse(JSON.parse(message?.body ?? ''))).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
    DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '3', endSequenceNumber: '3' },
  });
  await vi.waitFor(() =>
    expect(log('Follow').match(/attempt poison#3/g)?.length).toBeGreaterThanOrEqual(3),
  );
});

test('a function that fails as a whole loses no record', async () => {
  const assemblyDirectory = fixtureAssembly([
    '"Handler": "index.handler"',
    '"Handler": "index.none"',
  ]);
  const { advance, getJson, reports } = await startFixture({ assemblyDirectory });
  expect(await getJson('/now')).toEqual({ message: 'Internal Server Error' });
  await advance();
  expect(reports[0]).toContain('index.none is undefined or not exported');
});
