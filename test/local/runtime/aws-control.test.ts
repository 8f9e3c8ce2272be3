import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedFixture, startFixture } from './fixture.ts';

const Calls = z.array(
  z.object({ number: z.number(), function: z.string(), operation: z.string(), item: z.string() }),
);

const put = (body: unknown) => ({ method: 'PUT', body: JSON.stringify(body) });

const Now = z.object({ now: z.string() });

const onPut = { function: 'Web', service: 'dynamodb', operation: 'PutItem', turn: 1 };

test('a local run with HOTLINE_AWS lists its AWS requests and makes one fail as planned', async () => {
  const { get, getJson } = await startFixture({ watchesCalls: true });
  const planned = await get('/local/aws/faults', put([{ ...onPut, kind: 'killed-before' }]));
  expect(await planned.json()).toEqual([{ ...onPut, kind: 'killed-before', struck: false }]);
  expect((await get('/put?kind=other&ids=1')).status).toBe(500);
  expect(await getJson('/local/aws/faults')).toMatchObject([{ struck: true }]);
  expect((await get('/put?kind=other&ids=1')).status).toBe(200);
  const calls = Calls.parse(await getJson('/local/aws/calls'));
  const puts = calls.filter(({ operation }) => operation === 'PutItem');
  expect(puts.map(({ item }) => item)).toEqual(['other/other', 'other/other']);
  const last = calls.at(-1)?.number;
  expect(await getJson(`/local/aws/calls?after=${last}`)).toEqual([]);
});

test('a local run with HOTLINE_AWS can replay delivered stream batches and stop function processes', async () => {
  const { get, getJson, advance } = await startFixture({ watchesCalls: true });
  const pid = await getJson('/pid');
  await get('/put?kind=item&ids=1,2');
  await advance();
  const again = await get('/local/aws/replay', { method: 'POST' });
  expect(await again.json()).toEqual({ brought: 2, failed: [] });
  await get('/local/aws/faults', put([]));
  expect(await (await get('/local/aws/replay', { method: 'POST' })).json()).toEqual({
    brought: 0,
    failed: [],
  });
  await get('/local/aws/end-processes', { method: 'POST' });
  await expect.poll(async () => (await get('/pid')).status).toBe(200);
  expect(await getJson('/pid')).not.toBe(pid);
});

const watched = sharedFixture({ watchesCalls: true });

test('with skewed clocks, functions see a different time than the local run', async () => {
  const { get, getJson } = watched();
  await get('/local/aws/conditions', put({ skewSeconds: 100 }));
  const seen = Now.parse(await getJson('/now')).now;
  const there = Now.parse(await getJson('/local/clock')).now;
  await get('/local/aws/conditions', put({}));
  expect(Math.abs(Date.parse(seen) - Date.parse(there)) / 1000).toBeCloseTo(100, -1);
  expect(await getJson('/now')).toMatchObject({ now: expect.stringMatching(/T01:00/) });
});

test('a function process under simulated freezing is paused between invocations and serves the next one', async () => {
  const { get, getJson } = watched();
  await get('/local/aws/conditions', put({ freezes: true }));
  const pid = String(await getJson('/pid'));
  const state = () => execFileSync('ps', ['-o', 'stat=', '-p', pid]).toString();
  await expect.poll(state).toMatch(/^T/);
  expect((await get('/put?kind=item&ids=1')).status).toBe(200);
  await get('/local/aws/conditions', put({}));
  expect(String(await getJson('/pid'))).toBe(pid);
  expect(state()).not.toMatch(/^T/);
});

test('an invalid setting of the simulated AWS conditions is rejected with the name of the field', async () => {
  const answer = await watched().get('/local/aws/conditions', put({ skewSeconds: -1 }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ field: 'skewSeconds' }] });
});

const bringing = (body: string) => ({ method: 'POST', body });

test('recorded Lambda events are replayed in order, and functions that fail are listed', async () => {
  const { get } = watched();
  const recorded = ['Nobody', 'NoOneElse'].map((name) => ({ function: name, event: {} }));
  const answer = await get('/local/aws/replay', bringing(JSON.stringify(recorded)));
  expect(await answer.json()).toEqual({
    brought: 2,
    failed: [
      expect.stringMatching(/^Nobody: ResourceNotFoundException/),
      expect.stringMatching(/^NoOneElse: ResourceNotFoundException/),
    ],
  });
});

test('an invalid recording of Lambda events is rejected, and none of its events are replayed', async () => {
  const { get } = watched();
  const strange = ['{}', 'mang lại hết', '[{"function":"Web","payload":{}}]'];
  for (const body of [...strange, `[${' '.repeat(1024 * 1024)}]`]) {
    const answer = await get('/local/aws/replay', bringing(body));
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('function, event'),
    ]);
  }
});

const unwatched = sharedFixture();

test.each([
  ['GET', '/local/aws/calls'],
  ['GET', '/local/aws/faults'],
  ['PUT', '/local/aws/faults'],
  ['PUT', '/local/aws/conditions'],
  ['POST', '/local/aws/replay'],
  ['POST', '/local/aws/end-processes'],
])('a local run without HOTLINE_AWS answers 409: %s %s', async (method, path) => {
  const { get } = unwatched();
  const answer = await get(path, { method, ...(method === 'PUT' && { body: '[]' }) });
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('HOTLINE_AWS'),
  ]);
});

test('an invalid fault plan is rejected with the name of the field', async () => {
  const { get } = watched();
  const answer = await get('/local/aws/faults', put([{ ...onPut, kind: 'magic' }]));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ field: '[0].kind' }] });
});
