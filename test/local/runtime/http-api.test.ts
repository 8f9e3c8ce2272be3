import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { clientAddressHeader } from '../../../local/http-api/request-event.ts';
import { sharedFixture } from './fixture.ts';

const fixture = sharedFixture();

const Event = z.looseObject({
  headers: z.record(z.string(), z.string()),
  requestContext: z.looseObject({ http: z.looseObject({ sourceIp: z.string() }) }),
});

test("the local HTTP API converts a request to API Gateway's event format 2.0", async () => {
  const { get } = fixture();
  const response = await get('/a/t%C3%B4i/b/c?x=1&x=2&y=%20', {
    method: 'POST',
    headers: { Cookie: 'a=1; b=2', 'X-Thing': 'One', 'content-type': 'application/json' },
    body: '{"text":"xin chào"}',
  });
  const event = Event.parse(await response.json());
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /a/{token}/{proxy+}',
    rawPath: '/a/tôi/b/c',
    rawQueryString: 'x=1&x=2&y=%20',
    cookies: ['a=1', 'b=2'],
    queryStringParameters: { x: '1,2', y: ' ' },
    pathParameters: { token: 'tôi', proxy: 'b/c' },
    body: '{"text":"xin chào"}',
    isBase64Encoded: false,
    requestContext: {
      http: { method: 'POST', path: '/a/tôi/b/c', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
      stage: '$default',
      time: expect.stringMatching(/^03\/Dec\/2021:01:00:\d\d \+0000$/), // the clock advances while other tests run
    },
  });
  expect(event.headers).toMatchObject({ 'x-thing': 'One', 'x-forwarded-for': '127.0.0.1' });
  expect(event.headers).not.toHaveProperty('cookie');
});

test('the local HTTP API passes forms and bodies without a type as base64 and omits an empty body', async () => {
  const { get } = fixture();
  const send = async (body: Uint8Array<ArrayBuffer> | URLSearchParams | undefined) =>
    Event.parse(await (await get('/x', { method: 'POST', body: body ?? null })).json());
  const form = await send(new URLSearchParams({ a: '1' }));
  expect(form).toMatchObject({ body: btoa('a=1'), isBase64Encoded: true });
  expect(await send(new Uint8Array([1, 2]))).toMatchObject({ body: 'AQI=', isBase64Encoded: true });
  expect(await send(undefined)).not.toHaveProperty('body');
});

test("the source IP of a local HTTP event is the connection's, whatever the header x-forwarded-for contains", async () => {
  const { get } = fixture();
  const response = await get('/x', { headers: { 'x-forwarded-for': '203.0.113.7' } });
  const { headers, requestContext } = Event.parse(await response.json());
  expect(requestContext.http.sourceIp).toBe('127.0.0.1');
  expect(headers['x-forwarded-for']).toBe('203.0.113.7, 127.0.0.1');
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['not an address', '127.0.0.1'],
])(
  "the value “%s” of the local header for the client's IP address results in the source IP %s",
  async (stated, sourceIp) => {
    const { get } = fixture();
    const response = await get('/x', { headers: { [clientAddressHeader]: stated } });
    const { headers, requestContext } = Event.parse(await response.json());
    expect(requestContext.http.sourceIp).toBe(sourceIp);
    expect(headers).toMatchObject({ 'x-forwarded-for': sourceIp });
    expect(headers).not.toHaveProperty(clientAddressHeader);
  },
);

test('a local HTTP response keeps its cookies and headers, and pages get the local navigation bar', async () => {
  const { get } = fixture();
  const response = await get('/page');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2; Secure']);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await response.text();
  expect(page).toMatch(
    /<body><link rel="stylesheet" href="\/local\/bar.css"><nav class="local-bar".*<\/nav><h1>Xin chào<\/h1>/,
  );
});

test('a function response without a status code becomes JSON with status 200', async () => {
  const { get } = fixture();
  const response = await get('/pid');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
});

test('a failing local function gives its client an empty 500, and the next request is served', async () => {
  const { get, reports, log } = fixture();
  for (const path of ['/throw', '/crash', '/large?bytes=7000000']) {
    const response = await get(path);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  }
  expect((await get('/pid')).status).toBe(200);
  expect(reports.splice(0)).toEqual([
    'App-local-Web failed: RangeError: too far',
    'App-local-Web failed: Runtime.ExitError: Runtime exited with error: exit status 3',
    expect.stringContaining('Function.ResponseSizeTooLarge'),
  ]);
  await vi.waitFor(() => expect(log('Web')).toContain('"errorMessage":"too far"'));
});

test('a local function that exceeds its timeout is killed and reported', async () => {
  const { get, getJson, reports, log } = fixture();
  const before = await getJson('/pid');
  expect((await get('/hang')).status).toBe(500);
  expect(reports.pop()).toMatch(
    /Sandbox\.Timedout: RequestId: \S+ Error: Task timed out after 1\.00 seconds/,
  );
  expect(log('Web')).toContain('"errorType":"Sandbox.Timedout"');
  expect(await getJson('/pid')).not.toBe(before);
});

test('the local HTTP API rejects a request body above 10 MB before any function runs', async () => {
  const { get } = fixture();
  const response = await get('/x', { method: 'POST', body: new Uint8Array(10 * 1024 * 1024 + 1) });
  expect(response.status).toBe(413);
});
