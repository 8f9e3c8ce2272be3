import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createDynamoDbRecordReader } from '../../../adapters/dynamodb/stream-records.ts';

const streams = mockClient(DynamoDBStreamsClient);
const place = { streamArn: 'stream', shardId: 'shard', from: '99', to: '101' };
const record = (SequenceNumber: string) => ({
  eventID: `event ${SequenceNumber}`,
  dynamodb: { SequenceNumber, ApproximateCreationDateTime: new Date(1_638_493_200_000) },
});
const numbersOf = (found: unknown[] | undefined): string[] | undefined =>
  found &&
  JSON.stringify(found)
    .match(/event \d+/g)
    ?.map((name) => name.slice(6));

beforeEach(() => {
  streams.reset();
  streams.on(GetShardIteratorCommand).resolves({ ShardIterator: 'first' });
});

test('stream records are read page by page exactly from the first to the last sequence number', async () => {
  streams
    .on(GetRecordsCommand, { ShardIterator: 'first' })
    .resolves({ Records: [], NextShardIterator: 'second' })
    .on(GetRecordsCommand, { ShardIterator: 'second' })
    .resolves({ Records: [record('99'), record('100')], NextShardIterator: 'third' })
    .on(GetRecordsCommand, { ShardIterator: 'third' })
    .resolves({ Records: [record('101'), record('102')], NextShardIterator: 'fourth' });
  const found = await createDynamoDbRecordReader('ap-southeast-1')(place);
  expect(numbersOf(found)).toEqual(['99', '100', '101']);
  expect(found?.[0]).toMatchObject({
    eventSourceARN: 'stream',
    dynamodb: { ApproximateCreationDateTime: 1_638_493_200 },
  });
  expect(streams.commandCalls(GetRecordsCommand)).toHaveLength(3);
});

test('reading a DynamoDB stream shard stops when it stays empty', async () => {
  streams.on(GetRecordsCommand).resolves({ Records: [], NextShardIterator: 'again' });
  expect(await createDynamoDbRecordReader('ap-southeast-1')(place)).toEqual([]);
});

test('stream records that DynamoDB has already trimmed are returned as undefined', async () => {
  const error = new TrimmedDataAccessException({ message: 'trimmed', $metadata: {} });
  streams.on(GetShardIteratorCommand).rejects(error);
  expect(await createDynamoDbRecordReader('ap-southeast-1')(place)).toBeUndefined();
});

test('other errors of reading DynamoDB stream records are rethrown', async () => {
  streams.on(GetShardIteratorCommand).rejects(new Error('AccessDenied'));
  await expect(createDynamoDbRecordReader('ap-southeast-1')(place)).rejects.toThrow('AccessDenied');
});
