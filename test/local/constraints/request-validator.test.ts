import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, PutObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultStartTime } from '../../../local/clock.ts';
import { createRequestValidator } from '../../../local/constraints/request-validator.ts';
import { serveAwsService } from '../services/serve-aws-service.ts';

const reports: string[] = [];
const check = createRequestValidator(
  { now: () => defaultStartTime },
  (line) => void reports.push(line),
);

type Client = Awaited<ReturnType<typeof serveAwsService>>['client'];
let served: Awaited<ReturnType<typeof serveAwsService>>;

/** Starts a service that accepts every request which passes the request check. */
beforeAll(async () => {
  served = await serveAwsService({
    endpointName: 'ANY',
    answers: () => true,
    answer: async (request) => {
      const path = request.query.size > 0 ? `${request.path}?${request.query}` : request.path;
      return check.refusal({ ...request, path, body: request.bytes }) ?? { status: 200, body: '' };
    },
  });
});
afterAll(() => served.close());
beforeEach(() => void reports.splice(0));

const task = (client: Client, more: object) =>
  new ConnectClient(client).send(
    new StartTaskContactCommand({
      ...{ InstanceId: 'instance', ContactFlowId: 'flow', Name: 'task', ...more },
    }),
  );
const events = (client: Client, count: number) =>
  new EventBridgeClient(client).send(
    new PutEventsCommand({ Entries: Array.from({ length: count }, () => ({ Detail: '{}' })) }),
  );
const decrypt = (client: Client, bytes: number) =>
  new KMSClient(client).send(new DecryptCommand({ CiphertextBlob: new Uint8Array(bytes) }));
const invoke = (client: Client, FunctionName: string) =>
  new LambdaClient(client).send(new InvokeCommand({ FunctionName }));
const object = (client: Client, Key: string) =>
  new S3Client(client).send(new GetObjectCommand({ Bucket: 'bucket', Key }));
const tagged = (client: Client, Value: string) =>
  new S3Client(client).send(
    new PutObjectTaggingCommand({
      ...{ Bucket: 'bucket', Key: 'a/key', Tagging: { TagSet: [{ Key: 'listed', Value }] } },
    }),
  );
const email = (client: Client, Value: string) =>
  new SESv2Client(client).send(
    new SendEmailCommand({
      Content: { Simple: { Subject: { Data: 'a' }, Body: { Text: { Data: 'b' } } } },
      EmailTags: [{ Name: 'ticket', Value }],
    }),
  );
const execution = (client: Client, name: string) =>
  new SFNClient(client).send(new StartExecutionCommand({ stateMachineArn: 'arn:machine', name }));
const sms = (client: Client, PhoneNumber: string, StringValue = 'Transactional') =>
  new SNSClient(client).send(
    new PublishCommand({
      ...{ PhoneNumber, Message: 'Phản ánh đã được tiếp nhận' },
      MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue } },
    }),
  );
const queued = (client: Client, MessageGroupId: string) =>
  new SQSClient(client).send(
    new SendMessageCommand({ QueueUrl: 'http://queue', MessageBody: 'a', MessageGroupId }),
  );
const transcription = (client: Client, TranscriptionJobName: string, lang: 'vi-VN' | undefined) =>
  new TranscribeClient(client).send(
    new StartTranscriptionJobCommand({
      ...{ TranscriptionJobName, Media: { MediaFileUri: 's3://bucket/key' }, LanguageCode: lang },
    }),
  );

type Row = [title: string, send: (client: Client) => Promise<unknown>];

const within: Row[] = [
  ['a task whose name has 1024 characters', (client) => task(client, { Name: 'ă'.repeat(1024) })],
  ['ten events', (client) => events(client, 10)],
  ['a ciphertext of 6144 bytes', (client) => decrypt(client, 6144)],
  [
    'a function by its ARN',
    (client) => invoke(client, 'arn:aws:lambda:ap-southeast-1:123456789012:function:a'),
  ],
  ['a key of 1024 characters', (client) => object(client, `a/${'b'.repeat(1022)}`)],
  ['a tag of 256 characters', (client) => tagged(client, 'a'.repeat(256))],
  ['a tag of an e-mail', (client) => email(client, '4821937056')],
  ['an execution whose name has 80 characters', (client) => execution(client, 'a'.repeat(80))],
  ['an SMS to a number in E.164', (client) => sms(client, '+84901234567')],
  ['a group of 128 characters', (client) => queued(client, 'a'.repeat(128))],
  ['a transcription job', (client) => transcription(client, 'voice.4821937056_1-a', 'vi-VN')],
];

test.each(within)('the check of AWS API constraints accepts %s', async (_, send) => {
  await send(served.client).catch(() => undefined); // the empty response is invalid for some services
  expect(reports).toEqual([]);
});

type Refused = [...Row, error: string, report: string];

const beyond: Refused[] = [
  [
    'a task whose name has 1025 characters',
    (client) => task(client, { Name: 'ă'.repeat(1025) }),
    'InvalidRequestException',
    'connect StartTaskContact: Name: Member must have length less than or equal to 1024',
  ],
  [
    'a reference of an unknown type',
    (client) => task(client, { References: { link: { Type: 'LINK', Value: 'a' } } }),
    'InvalidRequestException',
    'connect StartTaskContact: References.value.Type: Member must satisfy enum value set',
  ],
  [
    'eleven events',
    (client) => events(client, 11),
    'ValidationException',
    'events PutEvents: Entries: Member must have length less than or equal to 10',
  ],
  [
    'a ciphertext of 6145 bytes',
    (client) => decrypt(client, 6145),
    'ValidationException',
    'kms Decrypt: CiphertextBlob: Member must have length less than or equal to 6144',
  ],
  [
    'a function whose name has a space',
    (client) => invoke(client, 'a function'),
    'ValidationException',
    'lambda Invoke: FunctionName: Member must satisfy regular expression pattern',
  ],
  [
    'a key of 1025 characters',
    (client) => object(client, `a/${'b'.repeat(1023)}`),
    'InvalidArgument',
    's3 GetObject: Key: Member must have length less than or equal to 1024',
  ],
  [
    'a tag of 257 characters',
    (client) => tagged(client, 'a'.repeat(257)),
    'InvalidArgument',
    's3 PutObjectTagging: Tagging.TagSet.1.Value: Member must have length less than or equal to 256',
  ],
  [
    'a tag of an e-mail with a space',
    (client) => email(client, '482 193'),
    'BadRequestException',
    'sesv2 SendEmail: EmailTags.1.Value: Member must satisfy regular expression pattern',
  ],
  [
    'an execution whose name has a colon',
    (client) => execution(client, 'a:b'),
    'ValidationException',
    'stepfunctions StartExecution: name: Member must satisfy regular expression pattern',
  ],
  [
    'an SMS to a number without its country',
    (client) => sms(client, '0901234567'),
    'InvalidParameterException',
    'sns Publish: PhoneNumber: Member must satisfy regular expression pattern',
  ],
  [
    'an SMS with an empty attribute',
    (client) => sms(client, '+84901234567', ''),
    'InvalidParameterException',
    'sns Publish: MessageAttributes.value.StringValue: Member must have length greater than or equal to 1',
  ],
  [
    'a group with a space',
    (client) => queued(client, 'a b'),
    'InvalidParameterValue',
    'sqs SendMessage: MessageGroupId: Member must satisfy regular expression pattern',
  ],
  [
    'a transcription job whose name has a slash',
    (client) => transcription(client, 'voice/1', 'vi-VN'),
    'BadRequestException',
    'transcribe StartTranscriptionJob: TranscriptionJobName: Member must satisfy regular expression pattern',
  ],
];

test.each(beyond)(
  "the check of AWS API constraints rejects %s with AWS's error",
  async (_, send, error, report) => {
    await expect(send(served.client)).rejects.toMatchObject({ name: error });
    expect(reports).toEqual([expect.stringContaining(`AWS would reject ${report}`)]);
  },
);

test('the check of AWS API constraints records the calling function and every violation, without the values', async () => {
  const before = check.invalid().length;
  const reply = check.refusal(
    {
      ...{ method: 'POST', path: '/', headers: { 'x-amz-target': 'TrentService.Decrypt' } },
      body: Buffer.from(JSON.stringify({ CiphertextBlob: '', KeyId: 'secret'.repeat(400) })),
    },
    'App-Web',
  );
  expect(reply?.status).toBe(400);
  const recorded = check.invalid().slice(before);
  expect(recorded).toMatchObject([
    {
      ...{ function: 'App-Web', service: 'kms', operation: 'Decrypt' },
      violations: [{ member: 'CiphertextBlob' }, { member: 'KeyId' }],
    },
  ]);
  expect(JSON.stringify([recorded, reply, reports])).not.toContain('secret');
});

test('the check of AWS API constraints reports a missing required member', () => {
  const reply = check.refusal({
    ...{ method: 'PUT', path: '/contact/task', body: Buffer.from('{"Name":"task"}') },
    headers: { authorization: 'Credential=local/20211203/ap-southeast-1/connect/aws4_request' },
  });
  expect(reply?.body).toContain(
    "Value at 'InstanceId' failed to satisfy constraint: Member must not be null",
  );
});
