import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { buildWavFile, extractSpokenTexts } from '../../../local/connect/traces/wav-file.ts';
import { type LocalHotlineRun, serveLocalHotline } from '../../../local/run.ts';
import { temporaryDirectory } from '../runtime/fixture.ts';

const phone = resolve(import.meta.dirname, '../../fixtures/contact-center');
const follower = resolve(import.meta.dirname, '../../fixtures/after-call/follow.js');

const arnOf = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });
const storage = (ResourceType: string, more: object) => ({
  Type: 'AWS::Connect::InstanceStorageConfig',
  Properties: { InstanceArn: arnOf('Instance'), ResourceType, ...more },
});

/** Resources that record calls: a recordings bucket, a contact record stream and a function that processes both. */
const traces = {
  Recordings: { Type: 'AWS::S3::Bucket', Properties: {} },
  Records: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1 } },
  KeepsRecordings: storage('CALL_RECORDINGS', {
    StorageType: 'S3',
    S3Config: { BucketName: { Ref: 'Recordings' }, BucketPrefix: 'calls' },
  }),
  KeepsRecords: storage('CONTACT_TRACE_RECORDS', {
    StorageType: 'KINESIS_STREAM',
    KinesisStreamConfig: { StreamArn: arnOf('Records') },
  }),
  Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
  SendsDead: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arnOf('Dead') }],
      },
    },
  },
  AskedByEvents: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      ...{ Action: 'lambda:InvokeFunction', FunctionName: { Ref: 'Follow' } },
      Principal: 'events.amazonaws.com',
    },
  },
  Follow: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: 'follow.zip' },
      Handler: 'index.handler',
      MemorySize: 256,
      Role: arnOf('Role'),
      Runtime: 'nodejs24.x',
      Timeout: 8,
      Environment: { Variables: { RECORDINGS: { Ref: 'Recordings' } } },
    },
  },
  FollowsRecords: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Records'),
      FunctionName: { Ref: 'Follow' },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: arnOf('Dead') } },
    },
  },
  FollowsEvents: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['aws.connect', 'aws.transcribe'] },
      Targets: [{ Id: 'Follow', Arn: arnOf('Follow') }],
    },
  },
};

const Template = z.looseObject({ Resources: z.record(z.string(), z.unknown()) });
const Assets = z.looseObject({ files: z.record(z.string(), z.unknown()) });

const assembly = (): string => {
  const copy = temporaryDirectory();
  cpSync(phone, copy, { recursive: true });
  const edit = (file: string, change: (text: string) => object) => {
    const path = join(copy, file);
    writeFileSync(path, JSON.stringify(change(readFileSync(path, 'utf8'))));
  };
  edit('Phone-local.template.json', (text) => {
    const { Resources, ...rest } = Template.parse(JSON.parse(text));
    return { ...rest, Resources: { ...Resources, ...traces } };
  });
  edit('Phone-local.assets.json', (text) => {
    const { files, ...rest } = Assets.parse(JSON.parse(text));
    const [known = expect.unreachable()] = Object.values(files);
    const like = JSON.stringify(known).replaceAll('ticket', 'follow');
    return { ...rest, files: { ...files, follow: z.json().parse(JSON.parse(like)) } };
  });
  mkdirSync(join(copy, 'asset.follow'));
  cpSync(follower, join(copy, 'asset.follow', 'index.js'));
  return copy;
};

type Started = LocalHotlineRun & {
  call(options: object): Promise<void>;
  advance(span: string): Promise<void>;
  readTraces(): unknown[];
};

const start = async (dataDirectory: string, assemblyDirectory: string): Promise<Started> => {
  const run = await serveLocalHotline({ assemblyDirectory, dataDirectory, port: 0 });
  const post = (path: string, body: object) =>
    fetch(run.url + path, { method: 'POST', body: JSON.stringify(body) });
  return {
    ...run,
    call: async (options) => expect((await post('/local/calls', options)).ok).toBe(true),
    advance: async (advance) => expect((await post('/local/clock', { advance })).ok).toBe(true),
    readTraces: () =>
      readFileSync(join(dataDirectory, 'logs', 'Phone-local-Follow.log'), 'utf8')
        .split('\n')
        .flatMap((line) => line.match(/TOLD (.*)$/)?.[1] ?? [])
        .map((line) => z.json().parse(JSON.parse(line))),
  };
};

const voicemail = { keys: ['#'], speech: ['Có đám đông ở chợ'], world: { open: false } };

test('a simulated call produces contact events, a contact record and a recording, which is transcribed', async () => {
  const run = await start(temporaryDirectory(), assembly());
  onTestFinished(() => run.stop());
  await run.call({ from: '+84987654321', ...voicemail });
  await run.advance('PT0S');
  const before = run.readTraces();
  expect(before).toContainEqual(
    expect.objectContaining({ record: expect.objectContaining({ recorded: 'IVR' }) }),
  );
  const events = ['INITIATED', 'CONNECTED_TO_SYSTEM', 'DISCONNECTED'];
  for (const event of events) expect(before).toContainEqual({ event });
  await run.advance('PT1M');
  expect(run.readTraces()).toContainEqual({ status: 'COMPLETED', transcript: 'Có đám đông ở chợ' });
});

test('a contact record that always fails goes to the dead-letter queue and returns there after a redrive', async () => {
  const run = await start(temporaryDirectory(), assembly());
  onTestFinished(() => run.stop());
  await run.call({ from: '+84900000000', keys: ['0'] });
  await run.call({ from: '+84987654321', keys: ['0'] });
  await run.advance('PT10M');
  const records = run
    .readTraces()
    .filter((traceLine) => JSON.stringify(traceLine).includes('"record"'));
  expect(records).toHaveLength(1);
  const letters = await (await fetch(`${run.url}/local/dead-letters`)).json();
  expect(JSON.stringify(letters)).toContain('KinesisBatchInfo');
  const redriven = await fetch(`${run.url}/local/dead-letters/redrive`, { method: 'POST' });
  expect(await redriven.json()).toEqual({ redriven: 0, left: 1 });
});

test('a restarted local run does not process contact records again', async () => {
  const [directory, assemblyDirectory] = [temporaryDirectory(), assembly()];
  const first = await start(directory, assemblyDirectory);
  await first.call({ from: '+84987654321', keys: ['0'] });
  await first.advance('PT1M');
  await first.stop();
  const records = () =>
    next.readTraces().filter((traceLine) => JSON.stringify(traceLine).includes('"record"'));
  const next = await start(directory, assemblyDirectory);
  onTestFinished(() => next.stop());
  await next.advance('PT1M');
  expect(records()).toHaveLength(1);
});

test('the recording of a simulated call cut to a time range contains only the speech in that range', () => {
  const sound = buildWavFile(10, [
    { atSeconds: 1, text: 'một' },
    { atSeconds: 6, text: 'hai' },
  ]);
  expect(extractSpokenTexts(sound)).toEqual(['một', 'hai']);
  expect(extractSpokenTexts(sound.subarray(44 + 5 * 8000))).toEqual(['hai']);
});
