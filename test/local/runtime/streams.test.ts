import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { startFixture } from './fixture.ts';

const Messages = z.array(z.object({ queue: z.string(), body: z.string() }));

test('a local stream consumer gets exactly the changes that match its filter', async () => {
  const { get, getJson, advance } = await startFixture();
  await get('/put?kind=item&ids=1,2,3');
  await get('/put?kind=other&ids=4');
  await advance();
  expect(await getJson('/scan')).toEqual([
    ...['item#1', 'item#2', 'item#3', 'other#4'],
    ...['seen#item#1', 'seen#item#2', 'seen#item#3'],
  ]);
});

test.each(['poison', 'crash'])(
  'a stream record that always fails (%s) is isolated from its batch, retried and dropped',
  async (kind) => {
    const { get, getJson, advance, log } = await startFixture();
    await get('/put?kind=item&ids=1,2');
    await get(`/put?kind=${kind}&ids=3`);
    await get('/put?kind=item&ids=4,5');
    await advance();
    expect(await getJson('/local/dead-letters')).toEqual([]);
    await advance('PT1H');
    const others = ['item#1', 'item#2', 'item#4', 'item#5'];
    const expected = [...others, `${kind}#3`, ...others.map((id) => `seen#${id}`)];
    const stored = z.array(z.string()).parse(await getJson('/scan'));
    expect(new Set(stored)).toEqual(new Set(expected));
    const [message, ...more] = Messages.parse(await getJson('/local/dead-letters'));
    expect(more).toEqual([]);
    expect(message?.queue).toBe('App-local-Dead');
    expect(z.json().parse(JSON.parse(message?.body ?? ''))).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '3', endSequenceNumber: '3' },
    });
    const attempts = () => log('Follow').split(`attempt ${kind}#3`).length - 1;
    await vi.waitFor(() => expect(attempts()).toBeGreaterThanOrEqual(3));
  },
);

test('redriving a dead-lettered stream record processes only that record, after its cause is fixed', async () => {
  const { get, getJson, advance } = await startFixture();
  const redrive = async () => (await get('/local/dead-letters/redrive', { method: 'POST' })).json();
  await get('/put?kind=item&ids=1');
  await get('/put?kind=sick&ids=2');
  await get('/put?kind=other&ids=3');
  await get('/put?kind=item&ids=4');
  await advance('PT1H');
  expect(await getJson('/scan')).not.toContain('seen#sick#2');
  expect(await redrive()).toEqual({ redriven: 0, left: 1 });

  await get('/put?kind=cure&ids=1');
  expect(await redrive()).toEqual({ redriven: 1, left: 0 });
  expect(await getJson('/scan')).toContain('seen#sick#2');
  expect(await getJson('/scan')).not.toContain('seen#other#3');
  expect(await getJson('/local/dead-letters')).toEqual([]);
});

test('a stalled stream delivers its records only after the stall, while other sources go on', async () => {
  const { get, getJson, advance } = await startFixture();
  const stall = async (functions: string[]) => {
    const body = JSON.stringify({ functions, how: 'stalled' });
    expect((await get('/local/functions/broken', { method: 'PUT', body })).status).toBe(200);
  };
  await stall(['Follow']);
  await get('/put?kind=item&ids=1,2');
  await advance('PT10M');
  expect(await getJson('/scan')).toEqual(['item#1', 'item#2']);
  await stall([]);
  await advance();
  expect(await getJson('/scan')).toEqual(['item#1', 'item#2', 'seen#item#1', 'seen#item#2']);
});
