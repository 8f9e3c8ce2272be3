import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openOfficerLink } from '../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../support/hotline/shared-hotline.ts';
import { aReport, numberedReporter, sendReport } from '../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const AwsCalls = z.array(
  z.object({ number: z.number(), operation: z.string(), item: z.string().optional() }),
);

/** Returns the AWS calls of all functions after the call with the given number. */
const readCalls = async (after: number) => {
  const path = `/local/aws/calls?after=${after}`;
  const { text } = await hotline.get(path, { accept: 'application/json' });
  return AwsCalls.parse(JSON.parse(text));
};

/** Runs a request and returns the AWS calls until its response, with the key pattern of the item. */
const recordCalls = async (request: () => Promise<{ status: number }>): Promise<string[]> => {
  await hotline.settle();
  const before = (await readCalls(0)).at(-1)?.number ?? 0;
  expect((await request()).status).toBeLessThan(300);
  return (await readCalls(before)).map(({ operation, item }) =>
    `${operation} ${item ?? ''}`.trim(),
  );
};

/** Runs a request three times and returns the shortest list of calls, because caches can expire before one of the requests. */
const recordCachedCalls = async (request: () => Promise<{ status: number }>): Promise<string[]> => {
  const runs = [await recordCalls(request), await recordCalls(request), await recordCalls(request)];
  return runs.toSorted((a, b) => a.length - b.length)[0] ?? [];
};

const rateLimit = 'UpdateItem R/';

test('opening a report counts three rate limits and writes one item before the response', async () => {
  let reporters = 80;
  const calls = await recordCachedCalls(() => {
    reporters += 1;
    const report = aReport({ reporter: numberedReporter(reporters) });
    return hotline.post('/api/reports', report, { 'idempotency-key': randomUUID() });
  });
  expect(calls).toEqual([rateLimit, rateLimit, rateLimit, 'PutItem T/A']);
});

test('the report form makes no AWS call, and the home page one', async () => {
  expect(await recordCachedCalls(() => hotline.get('/bao-cao'))).toEqual([]);
  expect(await recordCachedCalls(() => hotline.get('/'))).toEqual(['Query /B']);
});

test('the ticket page reads the ticket, its history and its rate limits', async () => {
  const { code, pin } = await sendReport(hotline);
  const show = () => hotline.submit('/tra-cuu', { ma: code, pin });
  const calls = await recordCachedCalls(show);
  const [first, ...rest] = calls;
  expect([first, rest.at(-1)]).toEqual(['GetItem T/A', 'Query /T']);
  expect(rest.slice(0, -1)).toEqual(Array(6).fill(rateLimit));
});

test('the ticket page of a browser that entered the PIN before counts no rate limits', async () => {
  const { code, pin } = await sendReport(hotline);
  const { cookies } = await hotline.submit('/tra-cuu', { ma: code, pin });
  const cookie = cookies.map((header) => header.split(';')[0]).join('; ');
  const calls = await recordCachedCalls(() =>
    hotline.submit('/tra-cuu', { ma: code, pin }, cookie),
  );
  expect(calls).toEqual(['GetItem T/A', 'Query /T']);
});

test("the officer's landing page reads the link and the ticket", async () => {
  const { code } = await sendReport(hotline);
  const { path, cookie } = await openOfficerLink(hotline, code);
  const calls = await recordCachedCalls(() => hotline.get(path, { cookie }));
  expect(calls).toEqual(['GetItem K/A', 'GetItem T/A']);
});

test("the officer's page reads the link, the ticket, its history and all sent bundles at once", async () => {
  const { code } = await sendReport(hotline);
  const { path, cookie } = await openOfficerLink(hotline, code);
  const calls = await recordCachedCalls(() => hotline.submit(path, { action: 'open' }, cookie));
  expect(calls.toSorted()).toEqual([
    'BatchGetItem R/slot',
    'GetItem K/A',
    'GetItem T/A',
    'Query /T',
  ]);
});

test('the first page of the staff queue reads the member, the page and the possible emergencies', async () => {
  await sendReport(hotline);
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  const headers = { authorization: `Bearer ${token}` };
  const calls = await recordCachedCalls(() => hotline.get('/api/staff/queue', headers));
  expect(calls).toEqual(['GetItem U/A', 'Query gsi1/Q', 'Query /W']);
});
