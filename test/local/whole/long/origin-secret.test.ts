import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openStore } from '../../../../local/store.ts';
import { aReport } from '../../../support/a-report.ts';
import { runningHotline } from '../../../support/running-hotline.ts';

/** A stage with CloudFront before its API: what it adds to a request, the test adds. */
const hotline = runningHotline('local-edge');
beforeAll(() => hotline.start(), 120_000);
afterAll(() => hotline.stop());

const Value = z.object({ value: z.string() });

const originSecret = (): string => {
  const store = openStore(hotline.dataDirectory());
  const row = store
    .prepare(`SELECT value FROM secret_versions WHERE arn LIKE '%OriginSecret%'`)
    .get();
  store.close();
  return Value.parse(row).value;
};

const opens = (headers: Record<string, string> = {}) =>
  hotline.post('/api/reports', aReport(), { 'idempotency-key': randomUUID(), ...headers });

test.each(['/', '/api/services', '/api/reports/4821937056', '/a/some-token', '/api/staff/me'])(
  'whoever goes round the front is not let in at %s',
  async (path) => {
    expect((await hotline.get(path)).status).toBe(403);
    expect((await hotline.get(path, { 'x-origin-secret': 'a guess' })).status).toBe(403);
  },
);

test('the refusal says nothing of how the front is known', async () => {
  const { text, headers } = await opens({ 'x-origin-secret': 'a guess' });
  expect(headers['content-type']).toContain('application/problem+json');
  expect(text).not.toMatch(/secret|origin|cloudfront|header/i);
});

test('what comes through it is answered as ever', async () => {
  const secret = { 'x-origin-secret': originSecret() };
  expect((await hotline.get('/', secret)).status).toBe(200);
  expect((await opens(secret)).status).toBe(201);
  expect((await hotline.get('/api/staff/me', secret)).status).toBe(401);
});

test('the address is the visitor’s, whom the front names: two of them share no attempts', async () => {
  const front = { 'x-origin-secret': originSecret() };
  const { text } = await opens({ ...front, 'x-viewer-address': '203.0.113.1' });
  const { code } = z.object({ code: z.string() }).parse(JSON.parse(text));
  const guess = async (address: string): Promise<number> => {
    const headers = { ...front, 'x-viewer-address': address, 'x-report-pin': '000000' };
    return (await hotline.get(`/api/reports/${code}`, headers)).status;
  };
  for (let time = 0; time < 5; time += 1) expect(await guess('203.0.113.2')).toBe(403);
  expect(await guess('203.0.113.2')).toBe(429);
  expect(await guess('203.0.113.3')).toBe(403);
});

test('the logs count who went round, and show no secret', async () => {
  const logs = await hotline.logs();
  expect(logs).toContain('"NotThroughFront":1');
  expect(logs).not.toContain(originSecret());
});
