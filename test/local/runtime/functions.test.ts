import { expect, test, vi } from 'vitest';
import { fixtureAssembly, sharedFixture, startFixture } from './fixture.ts';

const fixture = sharedFixture();

test('functions see the virtual time in Date and in their deadline', async () => {
  const { getJson, advance } = fixture();
  expect(await getJson('/now')).toMatchObject({
    now: expect.stringMatching(/^2021-12-03T01:00:/),
    zero: '1970-01-01T00:00:00.000Z',
  });
  await advance('PT40M');
  expect(await getJson('/now')).toMatchObject({
    now: expect.stringMatching(/^2021-12-03T01:40:/),
    called: expect.stringContaining('Fri Dec 03 2021 01:40'),
  });
  expect(await getJson('/remaining')).toEqual({ remaining: expect.closeTo(1000, -2) });
});

test('the virtual Date of functions behaves like Date apart from the current time', async () => {
  const { getJson } = fixture();
  expect(await getJson('/date')).toMatchObject({
    isDate: true,
    isSameConstructor: true,
    year: 2020,
    utc: Date.UTC(2021, 0, 1),
  });
});

test("a local function gets the template's environment variables and local endpoints, and none of the machine's", async () => {
  process.env['SECRET_OF_THE_MACHINE'] = 'x';
  const run = fixture();
  const environment = await run.getJson('/environment');
  expect(environment).toMatchObject({
    TABLE: 'Data-local-Items',
    API: run.url,
    AWS_REGION: 'ap-southeast-1',
    AWS_LAMBDA_FUNCTION_NAME: 'App-local-Web',
    AWS_ENDPOINT_URL_DYNAMODB: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    TZ: ':UTC',
  });
  expect(environment).not.toHaveProperty('SECRET_OF_THE_MACHINE');
});

test('the local run writes function logs as JSON lines to one file per function', async () => {
  const { get, log } = fixture();
  await get('/log');
  await vi.waitFor(() => {
    expect(log('Web')).toMatch(/"level":"INFO","requestId":"[\w-]+","message":"xin chào 1"}\n/);
    expect(log('Web')).toMatch(/"level":"ERROR","requestId":"[\w-]+","message":{"level":"own"}}\n/);
  });
});

test('a local function that cannot be loaded reports the reason, and its client gets an empty 500', async () => {
  const assemblyDirectory = fixtureAssembly([
    '"Handler": "index.handler"',
    '"Handler": "index.none"',
  ]);
  const { getJson, reports } = await startFixture({ assemblyDirectory });
  expect(await getJson('/now')).toEqual({ message: 'Internal Server Error' });
  expect(reports).toEqual([expect.stringContaining('index.none is undefined or not exported')]);
});

test('a local function that needs more than its memory ends, and its next call starts it again', async () => {
  const assemblyDirectory = fixtureAssembly(['"MemorySize": 512', '"MemorySize": 128']);
  const { get, getJson, reports } = await startFixture({ assemblyDirectory });
  expect(await getJson('/remember?megabytes=20')).toEqual({ arrays: 20 });
  expect((await get('/remember?megabytes=400')).status).toBe(500);
  expect(reports).toEqual([expect.stringContaining('Runtime.ExitError')]);
  expect(await getJson('/remember?megabytes=20')).toEqual({ arrays: 20 });
});

test('a call to an AWS service that is not simulated is rejected with its operation name', async () => {
  const { getJson, reports } = fixture();
  expect(await getJson('/unknown-service')).toEqual({
    status: 400,
    error: {
      __type: 'UnknownOperationException',
      message: expect.stringContaining('AWSGlue.StartJobRun'),
    },
  });
  expect(reports).toEqual([expect.stringContaining('AWSGlue.StartJobRun')]);
});

test('a schedule of the local run fires at each of its times while the virtual clock is moved', async () => {
  const { advance, log } = await startFixture();
  await advance('PT1H');
  const swept = await vi.waitFor(() => {
    const lines = [...log('Sweep').matchAll(/swept (\S+) (\S+?)"/g)];
    expect(lines).toHaveLength(12);
    return lines;
  });
  const expected = Array.from({ length: 12 }, (_, index) => minute(65 + index * 5));
  expect(swept.map(([, due]) => due)).toEqual(expected);
  for (const [, due, seen] of swept) expect(seen?.slice(0, 19)).toBe(due?.slice(0, 19));
  // the same millisecond each time, whatever a function takes: the clock is held during a move
  expect(new Set(swept.map(([, , seen]) => seen?.slice(19))).size).toBe(1);
});

const minute = (fromMidnight: number) =>
  new Date(Date.UTC(2021, 11, 3, 0, fromMidnight)).toISOString().replace('.000', '');
