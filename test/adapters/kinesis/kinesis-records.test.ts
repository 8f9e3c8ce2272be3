import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-kinesis';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createKinesisRecordReader } from '../../../adapters/kinesis/kinesis-records.ts';

const kinesis = mockClient(KinesisClient);
// other test files share the modules that this one loads
afterAll(() => kinesis.restore());
const place = { streamArn: 'a-stream', shardId: 'shardId-0', from: '99', to: '101' };
const record = (SequenceNumber: string) => ({
  SequenceNumber,
  PartitionKey: 'a-call',
  Data: new TextEncoder().encode(`{"n":${SequenceNumber}}`),
  ApproximateArrivalTimestamp: new Date(1_638_493_200_000),
});

beforeEach(() => {
  kinesis.reset();
  kinesis.on(GetShardIteratorCommand).resolves({ ShardIterator: 'first' });
});

test('Kinesis records are read from the first to the last sequence number in the event format of Lambda', async () => {
  kinesis
    .on(GetRecordsCommand, { ShardIterator: 'first' })
    .resolves({ Records: [], NextShardIterator: 'second', MillisBehindLatest: 5000 })
    .on(GetRecordsCommand, { ShardIterator: 'second' })
    .resolves({ Records: ['99', '101', '102'].map(record), NextShardIterator: 'third' });
  const found = await createKinesisRecordReader('ap-southeast-1')(place);
  expect(found).toMatchObject([
    {
      eventID: 'shardId-0:99',
      eventSourceARN: 'a-stream',
      kinesis: { sequenceNumber: '99', data: btoa('{"n":99}') },
    },
    { eventID: 'shardId-0:101' },
  ]);
  expect(kinesis.commandCalls(GetRecordsCommand)).toHaveLength(2);
});

test('expired Kinesis records are returned as undefined', async () => {
  kinesis
    .on(GetRecordsCommand)
    .resolves({ Records: [], NextShardIterator: 'again', MillisBehindLatest: 0 });
  expect(await createKinesisRecordReader('ap-southeast-1')(place)).toBeUndefined();
  expect(kinesis.commandCalls(GetRecordsCommand)).toHaveLength(1);
  kinesis.on(GetRecordsCommand).resolves({ Records: [record('102')], NextShardIterator: 'next' });
  expect(await createKinesisRecordReader('ap-southeast-1')(place)).toBeUndefined();
});

test('reading Kinesis records returns undefined when the stream is gone and rethrows other errors', async () => {
  const error = new ResourceNotFoundException({ message: 'gone', $metadata: {} });
  kinesis.on(GetShardIteratorCommand).rejectsOnce(error).rejects(new Error('AccessDenied'));
  expect(await createKinesisRecordReader('ap-southeast-1')(place)).toBeUndefined();
  await expect(createKinesisRecordReader('ap-southeast-1')(place)).rejects.toThrow('AccessDenied');
});
