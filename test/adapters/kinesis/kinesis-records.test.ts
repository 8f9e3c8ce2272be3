import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-kinesis';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { kinesisRecords } from '../../../adapters/kinesis/kinesis-records.ts';

const kinesis = mockClient(KinesisClient);
// other files share what this one has loaded
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

test('records are as the function was given them, from the first position to the last', async () => {
  kinesis
    .on(GetRecordsCommand, { ShardIterator: 'first' })
    .resolves({ Records: [], NextShardIterator: 'second', MillisBehindLatest: 5000 })
    .on(GetRecordsCommand, { ShardIterator: 'second' })
    .resolves({ Records: ['99', '101', '102'].map(record), NextShardIterator: 'third' });
  const found = await kinesisRecords('ap-southeast-1')(place);
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

test('what lies before the oldest record is forgotten, and past the end nothing is read', async () => {
  kinesis
    .on(GetRecordsCommand)
    .resolves({ Records: [], NextShardIterator: 'again', MillisBehindLatest: 0 });
  expect(await kinesisRecords('ap-southeast-1')(place)).toBeUndefined();
  expect(kinesis.commandCalls(GetRecordsCommand)).toHaveLength(1);
  kinesis.on(GetRecordsCommand).resolves({ Records: [record('102')], NextShardIterator: 'next' });
  expect(await kinesisRecords('ap-southeast-1')(place)).toBeUndefined();
});

test('a stream that is gone has forgotten them; any other failure is one', async () => {
  const gone = new ResourceNotFoundException({ message: 'gone', $metadata: {} });
  kinesis.on(GetShardIteratorCommand).rejectsOnce(gone).rejects(new Error('AccessDenied'));
  expect(await kinesisRecords('ap-southeast-1')(place)).toBeUndefined();
  await expect(kinesisRecords('ap-southeast-1')(place)).rejects.toThrow('AccessDenied');
});
