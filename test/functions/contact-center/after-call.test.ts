import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  BadRequestException,
  GetTranscriptionJobCommand,
  StartTranscriptionJobCommand,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KinesisStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCallStatisticsStore } from '../../../adapters/dynamodb/contact-center/call-statistics-store.ts';
import { packDirectory } from '../../../adapters/dynamodb/directory/directory-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { summarizeCalls } from '../../../core/contact-center/read/call-statistics.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { handler as contactHandler } from '../../../functions/contact-center/handle-contact-events.task.ts';
import { handler as recordHandler } from '../../../functions/contact-center/handle-contact-records.stream.ts';
import { handler as overdueHandler } from '../../../functions/contact-center/poll-overdue-transcripts.schedule.ts';
import { handler as transcriptHandler } from '../../../functions/contact-center/store-transcript.task.ts';
import { buildWavFile } from '../../../local/connect/traces/wav-file.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import {
  aContactRecord,
  conversationFields,
  recordingFields,
  testCallerNumber,
  testCallId,
} from '../../support/events/contact-record.ts';
import { lambdaContext } from '../../support/events/lambda-events.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { limitTableAccess } from '../../support/table/limit-table-access.ts';
import { stubFunctionEnvironment } from '../../support/table/stub-function-environment.ts';
import { startTestTable } from '../../support/table/test-table.ts';

const followContacts = limitTableAccess('HandleContactEvents', contactHandler);
const followRecords = limitTableAccess('HandleContactRecords', recordHandler);
const chaseWords = limitTableAccess('PollOverdueTranscripts', overdueHandler);
const takeTranscript = limitTableAccess('StoreTranscript', transcriptHandler);

const s3 = mockClient(S3Client);
const transcribe = mockClient(TranscribeClient);
// other test files share the modules that this one loads
afterAll(() => [s3, transcribe].map((client) => client.restore()));
const ticket = aTicket({ channel: 'voice', status: 'assigned', unit: 'UBND_XA:29254' });
const { code } = ticket;
const sound = buildWavFile(60, [{ atSeconds: 30, text: 'Có đám đông ở chợ' }]);

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
  await stubFunctionEnvironment(table, {
    HOTLINE_SECRET: 'secret',
    CONTACT_KEY: 'contact',
    RECORDING_BUCKET: 'recordings',
    URGENT_QUEUE: 'queue',
  });
  vi.useFakeTimers({ toFake: ['Date'], now: atMinute(5) });
  const Item = { ...itemKeys.directory(), type: 'directory', ...packDirectory(testDirectory) };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  await createTicketStore(table).open(ticket);
}, 120_000); // the first synth of a worker loads all of aws-cdk-lib
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await table.stop();
});
beforeEach(() => {
  s3.reset();
  transcribe.reset();
  s3.on(PutObjectCommand).resolves({});
  s3.on(DeleteObjectCommand).resolves({});
  transcribe.on(StartTranscriptionJobCommand).resolves({});
});

/** Error that S3 returns for a missing object to a client without list permission. */
const accessDenied = new S3ServiceException({
  ...{ name: 'AccessDenied', $fault: 'client', $metadata: {} },
});

/** Response body with the SDK methods that the code uses. */
const body = (bytes: Uint8Array): object => ({
  Body: {
    transformToByteArray: async () => bytes,
    transformToString: async () => new TextDecoder().decode(bytes),
  },
});

const batch = (...records: object[]): KinesisStreamEvent => ({
  Records: records.map((record, at) => ({
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: String(at),
      sequenceNumber: String(at),
      data: Buffer.from(JSON.stringify(record)).toString('base64'),
      approximateArrivalTimestamp: 1_638_493_200,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `shardId-000000000000:${at}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: 'arn',
    awsRegion: 'ap-southeast-1',
    eventSourceARN: 'arn',
  })),
});

const kindsOf = async () =>
  (await createTicketStore(table).history(code))?.events.map(({ kind }) => kind);

test('only the failed contact records of a batch are retried, and no numbers or texts are logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const good = aContactRecord({
    ...conversationFields,
    Attributes: { ticket: code, service: 'health' },
  });
  const another = aContactRecord({ ContactId: 'another-call' });
  const answer = await followRecords(
    batch(good, { Channel: testCallerNumber }, another),
    lambdaContext,
  );
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  expect(JSON.stringify(log.mock.calls)).not.toContain(testCallerNumber);
  expect(await kindsOf()).toEqual(['opened', 'talked']);
  const flow = summarizeCalls(await createCallStatisticsStore(table).getCounts('2021-12-03'));
  expect(flow).toMatchObject({ calls: 2, answered: 1, hungUp: 1 });
  log.mockRestore();
});

test('the transcript of a voice message is stored on its ticket and Amazon Transcribe’s file deleted', async () => {
  s3.on(GetObjectCommand, { Key: 'calls/ivr/a.wav' }).resolves(body(sound));
  const vmStart = new Date(atMinute(1).getTime() + 20_000).toISOString();
  const Attributes = { ticket: code, vm: '1', vmStart, lang: 'vi' };
  const record = aContactRecord({ ContactId: `${testCallId}b`, ...recordingFields(), Attributes });
  expect(await followRecords(batch(record), lambdaContext)).toEqual({ batchItemFailures: [] });
  const [job] = transcribe.commandCalls(StartTranscriptionJobCommand);
  expect(job?.args[0].input).toMatchObject({
    LanguageCode: 'vi-VN',
    Media: { MediaFileUri: `s3://recordings/voice/${code}/${testCallId}b.wav` },
  });

  const Key = `transcripts/${code}/${testCallId}b.json`;
  const results = { transcripts: [{ transcript: 'Có đám đông ở chợ' }] };
  const file = new TextEncoder().encode(JSON.stringify({ results }));
  s3.on(GetObjectCommand, { Key }).resolves(body(file));
  const { TranscriptionJobName } = job?.args[0].input ?? {};
  const detail = { TranscriptionJobName, TranscriptionJobStatus: 'COMPLETED' };
  await takeTranscript({ detail }, lambdaContext);
  // S3 denies a missing object to a client without list permission
  s3.on(GetObjectCommand, { Key }).rejects(accessDenied);
  await takeTranscript({ detail }, lambdaContext);
  const found = await createTicketStore(table).history(code);
  expect(found?.events.slice(2)).toMatchObject([
    { kind: 'voice-message-left', seconds: 40, by: { role: 'citizen' }, channel: 'voice' },
    { kind: 'transcribed', text: 'Có đám đông ở chợ', by: { role: 'system' } },
  ]);
  expect(s3.commandCalls(DeleteObjectCommand, { Key }).length).toBeGreaterThan(0);
});

test('an overdue transcript is polled once when its completion event was lost', async () => {
  const calls = [`${testCallId}d`, `${testCallId}e`] as const;
  s3.on(GetObjectCommand, { Key: 'calls/ivr/a.wav' }).resolves(body(sound));
  for (const ContactId of calls) {
    const Attributes = { ticket: code, vm: '1', lang: 'vi' };
    await followRecords(
      batch(aContactRecord({ ContactId, ...recordingFields(), Attributes })),
      lambdaContext,
    );
  }
  const nameOf = (call: string) => ({ TranscriptionJobName: `voice_${code}_${call}` });
  const missing = new BadRequestException({ message: 'No such job', $metadata: {} });
  transcribe.on(GetTranscriptionJobCommand, nameOf(calls[0])).resolves({
    TranscriptionJob: { TranscriptionJobStatus: 'COMPLETED' },
  });
  transcribe.on(GetTranscriptionJobCommand, nameOf(calls[1])).rejects(missing);
  const Key = `transcripts/${code}/${calls[0]}.json`;
  const file = { results: { transcripts: [{ transcript: 'Chợ đông' }] } };
  s3.on(GetObjectCommand, { Key }).resolves(body(Buffer.from(JSON.stringify(file))));

  expect(await chaseWords({}, lambdaContext)).toEqual({ taken: 0 });
  vi.setSystemTime(atMinute(66));
  expect(await chaseWords({}, lambdaContext)).toEqual({ taken: 2 });
  const found = await createTicketStore(table).history(code);
  const voiceMessages = found?.ticket.voiceMessages?.filter(({ call }) =>
    calls.some((c) => c === call),
  );
  expect(voiceMessages?.map((one) => one.words)).toEqual(['written', 'none']);
  transcribe.resetHistory();
  expect(await chaseWords({}, lambdaContext)).toEqual({ taken: 0 });
  expect(transcribe.calls()).toEqual([]);
  vi.setSystemTime(atMinute(5));
});

test('an unreadable transcript file counts as no transcript, and its content is not logged', async () => {
  const call = `${testCallId}f`;
  s3.on(GetObjectCommand).resolves(body(sound));
  const Attributes = { ticket: code, vm: '1', lang: 'vi' };
  const record = aContactRecord({ ContactId: call, ...recordingFields(), Attributes });
  await followRecords(batch(record), lambdaContext);
  s3.on(GetObjectCommand).resolves(body(Buffer.from('Ông Tèo ở ấp 3')));
  const TranscriptionJobName = `voice_${code}_${call}`;
  const detail = { TranscriptionJobName, TranscriptionJobStatus: 'COMPLETED' };
  await takeTranscript({ detail }, lambdaContext);
  const found = await createTicketStore(table).history(code);
  expect(found?.events.at(-1)).toMatchObject({ kind: 'not-transcribed', call });
});

test('a voice message whose recording is not available yet is retried without an access error', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  s3.on(GetObjectCommand).rejects(accessDenied);
  const Attributes = { ticket: code, vm: '1', lang: 'vi' };
  const record = aContactRecord({ ContactId: `${testCallId}g`, ...recordingFields(), Attributes });
  const answer = await followRecords(batch(record), lambdaContext);
  expect(answer?.batchItemFailures).toHaveLength(1);
  expect(JSON.stringify(log.mock.calls)).toContain('not in S3 yet');
  log.mockRestore();
});

test('transcription jobs that belong to another application are ignored', async () => {
  const detail = { TranscriptionJobName: 'voice_1_x', TranscriptionJobStatus: 'FAILED' };
  await takeTranscript({ detail }, lambdaContext);
  expect(s3.calls()).toEqual([]);
});

test('an operator’s call is recorded on the ticket once, when the operator answers it', async () => {
  const call = `${testCallId}c`;
  const Item = { ...itemKeys.call(call), type: 'call', ticket: code, ttl: 4_000_000_000 };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const before = (await kindsOf())?.length ?? 0;
  const detail = {
    ...{ eventType: 'CONNECTED_TO_AGENT', contactId: call, channel: 'VOICE' },
    queueInfo: { enqueueTimestamp: atMinute(1).toISOString() },
    agentInfo: { connectedToAgentTimestamp: atMinute(2).toISOString() },
  };
  await followContacts({ detail }, lambdaContext);
  await followContacts({ detail }, lambdaContext);
  await followRecords(
    batch(aContactRecord({ ContactId: call, ...conversationFields, Attributes: { ticket: code } })),
    lambdaContext,
  );
  const events = (await createTicketStore(table).history(code))?.events.slice(before);
  expect(events).toMatchObject([{ kind: 'talked', call, waitedSeconds: 60 }]);
});
