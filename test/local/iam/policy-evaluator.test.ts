import { describe, expect, test } from 'vitest';
import { identifyAwsCall } from '../../../local/aws/aws-call-name.ts';
import type { AwsHttpRequest } from '../../../local/constraints/find-operation.ts';
import { loadIamActionCatalogue } from '../../../local/iam/aws-actions.ts';
import type { Policy } from '../../../local/iam/policies.ts';
import { createPolicyEvaluator } from '../../../local/iam/policy-evaluator.ts';
import { Statement } from '../../../local/iam/statement.ts';
import type { FunctionDefinition } from '../../../local/lambda/function-definition.ts';

const tickets = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/Tickets';

const web: FunctionDefinition = {
  ...{ name: 'App-Web', arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:App-Web' },
  ...{ region: 'ap-southeast-1', bundle: '.', handler: 'index.handler', role: 'WebRole' },
  ...{ memoryMegabytes: 512, timeoutSeconds: 10, logFormat: 'JSON', environment: {} },
};

const actions = await loadIamActionCatalogue([
  'connect',
  'dynamodb',
  's3',
  'ses',
  'sns',
  'transcribe',
]);

const policy = (rest: Pick<Policy, 'kind' | 'attachedTo'>, ...statements: object[]): Policy => ({
  ...{ at: 'Stack/Policy', ...rest },
  statements: statements.map((one) => Statement.parse({ Effect: 'Allow', ...one })),
});

const ofRole: Pick<Policy, 'kind' | 'attachedTo'> = { kind: 'identity', attachedTo: ['WebRole'] };

const policyEvaluatorOf = (...statements: object[]) =>
  createPolicyEvaluator([web], [policy(ofRole, ...statements)], actions);

/** Returns the authorization header of a request signed for the given AWS service. */
const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=local/20211203/x/${service}/aws4_request`,
});

const sent = (
  headers: Record<string, string>,
  body: unknown,
  rest: Partial<AwsHttpRequest> = {},
): AwsHttpRequest => ({
  ...{ method: 'POST', path: '/', headers: { ...signedFor('any'), ...headers } },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  ...rest,
});

const table = (operation: string, input: object): AwsHttpRequest =>
  sent({ 'x-amz-target': `DynamoDB_20120810.${operation}` }, { TableName: 'Tickets', ...input });

const refusalOf = (
  judge: ReturnType<typeof policyEvaluatorOf>,
  call: AwsHttpRequest,
): string | undefined => judge.refusal('App-Web', identifyAwsCall(call), call);

const at = (pk: string) => ({ Key: { pk: { S: pk }, sk: { S: 'A' } } });
const item = (pk: string) => ({ Item: { pk: { S: pk }, sk: { S: 'A' } } });

const writesTickets = {
  Action: 'dynamodb:PutItem',
  Resource: tickets,
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['T#*'] } },
};

test('the policy evaluator allows a granted request and counts the permission as used', () => {
  const judge = policyEvaluatorOf(writesTickets);
  expect(refusalOf(judge, table('PutItem', item('T#1')))).toBeUndefined();
  expect(judge.rights()).toMatchObject([{ action: 'dynamodb:PutItem', used: 1 }]);
  expect(judge.denied()).toEqual([]);
});

test.each([
  ['another partition', table('PutItem', item('J#1'))],
  ['another action', table('UpdateItem', at('T#1'))],
  ['another table', table('PutItem', { ...item('T#1'), TableName: 'Others' })],
  ['an unknown operation', table('ExecuteStatement', {})],
  [
    'a transaction with one action in another partition',
    table('TransactWriteItems', {
      TransactItems: [
        { Put: { TableName: 'Tickets', ...item('T#1') } },
        { Put: { TableName: 'Tickets', ...item('N#1') } },
      ],
    }),
  ],
  [
    'a condition check in a transaction',
    table('TransactWriteItems', {
      TransactItems: [{ ConditionCheck: { TableName: 'Tickets', ...at('T#1') } }],
    }),
  ],
])('the policy evaluator denies and records a request that no policy grants: %s', (_, call) => {
  const judge = policyEvaluatorOf(writesTickets);
  expect(refusalOf(judge, call)).toContain('is not authorized to perform');
  expect(judge.denied()).toHaveLength(1);
});

test('a DynamoDB transaction needs permission for the partitions of each of its actions', () => {
  const putAndUpdate = table('TransactWriteItems', {
    TransactItems: [
      { Put: { TableName: 'Tickets', ...item('T#1') } },
      { Update: { TableName: 'Tickets', ...at('J#1') } },
    ],
  });
  const writes = (Action: string[], keys: string[]) => ({
    ...{ Action, Resource: tickets },
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
  });
  const apart = policyEvaluatorOf(
    writes(['dynamodb:PutItem'], ['T#*']),
    writes(['dynamodb:UpdateItem'], ['J#*']),
  );
  expect(refusalOf(apart, putAndUpdate)).toContain('dynamodb:PutItem');
  const together = policyEvaluatorOf(
    writes(['dynamodb:PutItem', 'dynamodb:UpdateItem'], ['T#*', 'J#*']),
  );
  expect(refusalOf(together, putAndUpdate)).toBeUndefined();
});

describe('an IAM action without resource-level permissions', () => {
  const start = (OutputKey: string) =>
    sent(
      { 'x-amz-target': 'Transcribe.StartTranscriptionJob' },
      { TranscriptionJobName: 'voice_1', OutputBucketName: 'recordings', OutputKey },
    );
  const Action = 'transcribe:StartTranscriptionJob';

  test('an IAM action without resource-level permissions is denied when the policy names a resource', () => {
    const Resource = 'arn:aws:transcribe:ap-southeast-1:000000000000:transcription-job/voice_*';
    const refusal = refusalOf(policyEvaluatorOf({ Action, Resource }), start('transcripts/1.json'));
    expect(refusal).toContain(Action);
    const call = sent(
      signedFor('connect'),
      { InstanceId: 'i' },
      {
        ...{ method: 'PUT', path: '/contact/outbound-voice' },
      },
    );
    const contacts = 'arn:aws:connect:ap-southeast-1:000000000000:instance/i/contact/*';
    const calls = { Action: 'connect:StartOutboundVoiceContact', Resource: contacts };
    expect(refusalOf(policyEvaluatorOf(calls), call)).toContain(
      'connect:StartOutboundVoiceContact',
    );
    expect(refusalOf(policyEvaluatorOf({ ...calls, Resource: '*' }), call)).toBeUndefined();
  });

  test('an IAM action without resource-level permissions can still be limited by its condition keys', () => {
    const judge = policyEvaluatorOf({
      ...{ Action, Resource: '*' },
      Condition: { StringLike: { 'transcribe:OutputKey': 'transcripts/*' } },
    });
    expect(refusalOf(judge, start('transcripts/1.json'))).toBeUndefined();
    expect(refusalOf(judge, start('photos/1.json'))).toContain(Action);
  });
});

test("a query of a table index needs permission for the index's ARN", () => {
  const byUnit = table('Query', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :unit',
    ExpressionAttributeValues: { ':unit': { S: 'U#1' } },
  });
  const query = { Action: 'dynamodb:Query', Resource: tickets };
  expect(refusalOf(policyEvaluatorOf(query), byUnit)).toContain('index/gsi1');
  const onIndex = { ...query, Resource: `${tickets}/index/gsi1` };
  expect(refusalOf(policyEvaluatorOf(onIndex), byUnit)).toBeUndefined();
});

test('PutObject with tags also needs s3:PutObjectTagging', () => {
  const put = { Action: 's3:PutObject', Resource: 'arn:aws:s3:::photos/tickets/*' };
  const photo = sent({ ...signedFor('s3'), 'x-amz-tagging': 'waiting=yes' }, '', {
    ...{ method: 'PUT', path: '/photos/tickets/1/a.jpg?x-id=PutObject' },
  });
  expect(refusalOf(policyEvaluatorOf(put), photo)).toContain('s3:PutObjectTagging');
  const both = { ...put, Action: ['s3:PutObject', 's3:PutObjectTagging'] };
  expect(refusalOf(policyEvaluatorOf(both), photo)).toBeUndefined();
});

const sms = { 'content-type': 'application/x-www-form-urlencoded' };

test('sns:Publish with NotResource topics allows telephone numbers and denies topics', () => {
  const judge = policyEvaluatorOf({ Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' });
  const to = (where: string) => sent(sms, `Action=Publish&Version=2010-03-31&${where}`);
  expect(refusalOf(judge, to('PhoneNumber=%2B84900000000'))).toBeUndefined();
  expect(refusalOf(judge, to('TopicArn=arn:aws:sns:a:b:c'))).toContain('sns:Publish');
});

test('ses:SendEmail is allowed only from the granted sender address', () => {
  const judge = policyEvaluatorOf({
    Action: 'ses:SendEmail',
    Resource: 'arn:aws:ses:ap-southeast-1:000000000000:identity/travinh.gov.vn',
    Condition: { StringEquals: { 'ses:FromAddress': '1022@travinh.gov.vn' } },
  });
  const from = (address: string) =>
    sent(
      signedFor('ses'),
      { FromEmailAddress: `1022 <${address}>` },
      { path: '/v2/email/outbound-emails' },
    );
  expect(refusalOf(judge, from('1022@travinh.gov.vn'))).toBeUndefined();
  expect(refusalOf(judge, from('chutich@travinh.gov.vn'))).toContain('ses:SendEmail');
});

test('the policy evaluator allows unsigned requests to public endpoints', () => {
  const keys = sent({}, '', { method: 'GET', path: '/pool/.well-known/jwks.json', headers: {} });
  expect(refusalOf(policyEvaluatorOf(), keys)).toBeUndefined();
});
