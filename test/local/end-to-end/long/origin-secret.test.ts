import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openLocalDatabase } from '../../../../local/sqlite-store.ts';
import { runningHotline } from '../../../support/hotline/running-hotline.ts';
import { aReport } from '../../../support/samples/a-report.ts';

/** Stage with CloudFront in front of its API. The test itself adds the headers that CloudFront would add. */
const hotline = runningHotline('local-edge');
beforeAll(() => hotline.start(), 120_000);
afterAll(() => hotline.stop());

const Value = z.object({ value: z.string() });

const originSecret = (): string => {
  const store = openLocalDatabase(hotline.dataDirectory());
  const row = store
    .prepare(`SELECT value FROM secret_versions WHERE arn LIKE '%OriginSecret%'`)
    .get();
  store.close();
  return Value.parse(row).value;
};

const opens = (headers: Record<string, string> = {}) =>
  hotline.post('/api/reports', aReport(), { 'idempotency-key': randomUUID(), ...headers });

test.each(['/', '/api/services', '/api/reports/4821937056', '/a/some-token', '/api/staff/me'])(
  'a request to %s without the origin secret gets 403',
  async (path) => {
    expect((await hotline.get(path)).status).toBe(403);
    expect((await hotline.get(path, { 'x-origin-secret': 'a guess' })).status).toBe(403);
  },
);

test('the 403 for a missing origin secret does not mention the secret, the header or CloudFront', async () => {
  const { text, headers } = await opens({ 'x-origin-secret': 'a guess' });
  expect(headers['content-type']).toContain('application/problem+json');
  expect(text).not.toMatch(/secret|origin|cloudfront|header/i);
});

test('a request with the origin secret gets its normal response', async () => {
  const secret = { 'x-origin-secret': originSecret() };
  expect((await hotline.get('/', secret)).status).toBe(200);
  expect((await opens(secret)).status).toBe(201);
  expect((await hotline.get('/api/staff/me', secret)).status).toBe(401);
});

test('rate limits by IP address use the viewer address that CloudFront passes on', async () => {
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

test('the logs count requests that bypassed CloudFront and do not contain the origin secret', async () => {
  const logs = await hotline.logs();
  expect(logs).toContain('"RequestsBypassingEdge":1');
  expect(logs).not.toContain(originSecret());
});
