import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { createAwsCallLog } from '../../../local/aws/aws-call-log.ts';
import { startAwsEndpoint } from '../../../local/aws/aws-endpoint.ts';
import { createFaultInjector, type Fault, type FaultKind } from '../../../local/aws/fault.ts';
import { defaultStartTime } from '../../../local/clock.ts';
import { createRequestValidator } from '../../../local/constraints/request-validator.ts';
import { readBody } from '../../../local/http-api/read-body.ts';

type RecordedAwsRequest = { method: string; path: string; target: string; body: string };

/** Starts a recording AWS service behind the call proxy, which injects the given faults. */
const startRecordedEndpoint = async (
  faults: Fault[] = [],
  requests: Parameters<typeof startAwsEndpoint>[0]['requests'] = { refusal: () => undefined },
) => {
  const seen: RecordedAwsRequest[] = [];
  const service = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = (await readBody(request, 10_000))?.toString('utf8') ?? '';
    seen.push({ method, path: url, target: String(headers['x-amz-target']), body });
    response.writeHead(200, { 'x-amzn-requestid': 'a-request' }).end('{"Attributes":{}}');
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const { port } = z.object({ port: z.number() }).parse(service.address());
  const written: number[] = [];
  const [plan, ledger, kills] = [createFaultInjector(), createAwsCallLog(), { count: 0 }];
  plan.plan(faults);
  const awsEndpoint = await startAwsEndpoint({
    policyEvaluator: { refusal: () => undefined },
    requests,
    functionName: 'App-Web',
    kill: () => {
      kills.count += 1;
    },
    addressOf: () => `http://127.0.0.1:${port}`,
    ...{ faults: plan, ledger, clock: { now: () => defaultStartTime } },
    copies: {
      noteWrites: async () => void written.push(seen.length),
      redirect: async () => Buffer.from('{"TableName":"T-lagging"}'),
    },
  });
  onTestFinished(() => {
    awsEndpoint.close();
    service.close();
  });
  /** Sends one attempt of an SDK call. Attempts with the same invocation id are retries of one call. */
  const attempt = async (invocation: string, key = 'T#1') => {
    const body = JSON.stringify({ TableName: 'T', Item: { pk: { S: key }, sk: { S: 'A' } } });
    const headers = {
      'x-amz-target': 'DynamoDB_20120810.PutItem',
      'amz-sdk-invocation-id': invocation,
    };
    const answer = await fetch(awsEndpoint.url, { method: 'POST', headers, body }).catch(
      () => undefined,
    );
    return answer && `${answer.status} ${answer.headers.get('x-amzn-errortype') ?? ''}`.trim();
  };
  return { seen, written, ledger, kills, plan, attempt, url: awsEndpoint.url };
};

const strikes = (kind: FaultKind, more: Partial<Fault> = {}): Fault => ({
  ...{ function: 'App-Web', service: 'dynamodb', operation: 'PutItem', turn: 1, kind },
  ...more,
});

test('the AWS call proxy forwards a call unchanged and records it', async () => {
  const { seen, ledger, url } = await startRecordedEndpoint();
  const headers = { authorization: 'Credential=App-Web/20211203/x/ses/aws4_request' };
  const sent = { method: 'POST', headers, body: '{}' };
  const answer = await fetch(`${url}/v2/email/outbound-emails?a=1`, sent);
  expect([answer.status, answer.headers.get('x-amzn-requestid')]).toEqual([200, 'a-request']);
  expect(await answer.text()).toBe('{"Attributes":{}}');
  expect(seen).toMatchObject([
    { method: 'POST', path: '/v2/email/outbound-emails?a=1', body: '{}' },
  ]);
  expect(ledger.after(0)).toMatchObject([
    {
      function: 'App-Web',
      service: 'sesv2',
      operation: 'SendEmail',
      turn: 1,
      attempt: 1,
      status: 200,
      bytesSent: 2,
    },
  ]);
  expect(ledger.after(1)).toEqual([]);
});

test("the AWS call proxy itself rejects a request that violates AWS's constraints", async () => {
  const requests = createRequestValidator({ now: () => defaultStartTime }, () => undefined);
  const { seen, attempt, url } = await startRecordedEndpoint([], requests);
  expect(await attempt('one', 'T#1')).toBe('200');
  const body = JSON.stringify({ Item: { pk: { S: 'T#1' } } });
  const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
    400,
    'ValidationException',
  ]);
  expect(seen).toHaveLength(1);
  expect(requests.invalid()).toMatchObject([
    {
      ...{ function: 'App-Web', service: 'dynamodb', operation: 'PutItem' },
      violations: [{ member: 'TableName' }],
    },
  ]);
});

const failed = '500 InternalServerError';
const tooMuch = '400 ProvisionedThroughputExceededException';
const inConflict = '400 TransactionConflictException';

test.each<[FaultKind, { answers: (string | undefined)[]; done: number; killed: number }]>([
  ['error-before', { answers: [failed, failed], done: 0, killed: 0 }],
  ['error-after', { answers: [failed, failed], done: 1, killed: 0 }],
  ['answer-lost', { answers: [undefined, '200'], done: 2, killed: 0 }],
  ['cut-off', { answers: [undefined, undefined], done: 1, killed: 0 }],
  ['throttled', { answers: [tooMuch, tooMuch], done: 0, killed: 0 }],
  ['refused', { answers: [inConflict, inConflict], done: 0, killed: 0 }],
  ['killed-before', { answers: [undefined], done: 0, killed: 1 }],
  ['killed-after', { answers: [undefined], done: 1, killed: 1 }],
  ['entries-refused', { answers: [failed, failed], done: 0, killed: 0 }],
])(
  'the injected fault “%s” affects every attempt of one AWS request and not the next request',
  async (kind, due) => {
    const { seen, kills, plan, attempt } = await startRecordedEndpoint([strikes(kind)]);
    const answers: (string | undefined)[] = [];
    for (const _ of due.answers) answers.push(await attempt('one'));
    expect({ answers, done: seen.length, killed: kills.count }).toEqual(due);
    expect(await attempt('another')).toBe('200');
    expect(plan.list()).toMatchObject([{ struck: true }]);
  },
);

test('PutEvents with the injected fault “entries-refused” returns status 200 with every entry failed', async () => {
  const ofBus = { service: 'events', operation: 'PutEvents' };
  const { seen, url } = await startRecordedEndpoint([strikes('entries-refused', ofBus)]);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
    body: JSON.stringify({ Entries: [{ Detail: 'one' }, { Detail: 'two' }] }),
  });
  const refused = { ErrorCode: 'InternalFailure' };
  expect(await answer.json()).toMatchObject({ FailedEntryCount: 2, Entries: [refused, refused] });
  expect([answer.status, seen.length]).toEqual([200, 0]);
});

test('a request with the fault “hangs” is performed and never answered', async () => {
  const { seen, attempt } = await startRecordedEndpoint([strikes('hangs')]);
  const answers: string[] = [];
  void attempt('one').then((answer = 'none') => answers.push(answer));
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  expect(await attempt('another')).toBe('200');
  expect(answers).toEqual([]);
});

test('an injected stale read goes to a delayed copy of the table, to which only writes are copied', async () => {
  const { seen, written, url } = await startRecordedEndpoint([
    strikes('stale', { operation: 'Query' }),
  ]);
  const call = (operation: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body: '{"TableName":"T"}',
    });
  for (const operation of ['Query', 'Query', 'DeleteItem']) await call(operation);
  expect(seen.map(({ body }) => /"TableName":"([^"]*)"/.exec(body)?.[1])).toEqual([
    'T-lagging',
    'T',
    'T',
  ]);
  expect(written).toEqual([3]);
});

test.each([
  ['AWSStepFunctions.StartExecution', 'stepfunctions', '400 ExecutionLimitExceeded'],
  ['TrentService.Decrypt', 'kms', '400 KMSInvalidStateException'],
  ['Transcribe.StartTranscriptionJob', 'transcribe', '400 LimitExceededException'],
])(
  'the injected fault “refused” makes %s fail with an error of its own service',
  async (target, service, due) => {
    const operation = target.slice(target.indexOf('.') + 1);
    const { url } = await startRecordedEndpoint([strikes('refused', { service, operation })]);
    const headers = { 'x-amz-target': target };
    const answer = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect(`${answer.status} ${answer.headers.get('x-amzn-errortype')}`).toBe(due);
  },
);

test('the injected fault “refused” cancels a transaction with a reason for each of its items', async () => {
  const operation = 'TransactWriteItems';
  const { url } = await startRecordedEndpoint([strikes('refused', { operation })]);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
    body: JSON.stringify({ TransactItems: [{}, {}] }),
  });
  expect(await answer.json()).toMatchObject({
    __type: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
  });
});

test('an injected fault can apply to one item, every request, or part of a function name', async () => {
  const ofItem = await startRecordedEndpoint([strikes('error-before', { item: 'N/A', turn: 1 })]);
  expect([await ofItem.attempt('one', 'T#1'), await ofItem.attempt('two', 'N#1')]).toEqual([
    '200',
    failed,
  ]);
  const { turn: _, ...always } = strikes('error-before', { function: 'Web' });
  const outage = await startRecordedEndpoint([always]);
  expect([await outage.attempt('one'), await outage.attempt('two')]).toEqual([failed, failed]);
});

test('each new fault plan counts AWS requests from one again', async () => {
  const { plan, attempt } = await startRecordedEndpoint([strikes('error-before', { turn: 2 })]);
  expect(await attempt('one')).toBe('200');
  plan.plan([strikes('error-before', { turn: 2 })]);
  expect([await attempt('two'), await attempt('three')]).toEqual(['200', failed]);
});
