import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  type _Record as KinesisRecord,
  ResourceNotFoundException,
} from '@aws-sdk/client-kinesis';
import type { StreamRecordRange } from '../../core/operations/dead-letter.ts';
import type { RedriveDeadLetterDeps } from '../../core/operations/redrive.ts';
import { readStreamRecordsBetween } from '../../core/operations/stream-records.ts';

/** Converts a Kinesis record to the event format that Lambda receives. */
const toKinesisEvent = (
  record: KinesisRecord,
  { streamArn, shardId }: StreamRecordRange,
): unknown => ({
  eventSource: 'aws:kinesis',
  eventName: 'aws:kinesis:record',
  eventID: `${shardId}:${record.SequenceNumber}`,
  eventSourceARN: streamArn,
  kinesis: {
    kinesisSchemaVersion: '1.0',
    partitionKey: record.PartitionKey,
    sequenceNumber: record.SequenceNumber,
    data: Buffer.from(record.Data ?? []).toString('base64'),
    approximateArrivalTimestamp: (record.ApproximateArrivalTimestamp?.getTime() ?? 0) / 1000,
  },
});

/**
 * Creates a function that reads Kinesis stream records at a given position, for redrives. It returns undefined if the records
 * are older than the stream's 24 hours.
 */
export function createKinesisRecordReader(region: string): RedriveDeadLetterDeps['records'] {
  const client = new KinesisClient({ region });

  const read = ({ streamArn: StreamARN, shardId: ShardId, ...place }: StreamRecordRange) =>
    readStreamRecordsBetween<KinesisRecord>(place, {
      begin: async (StartingSequenceNumber) =>
        (
          await client.send(
            new GetShardIteratorCommand({
              ...{ StreamARN, ShardId, StartingSequenceNumber },
              ShardIteratorType: 'AT_SEQUENCE_NUMBER',
            }),
          )
        ).ShardIterator,
      page: async (ShardIterator) => {
        const answer = await client.send(new GetRecordsCommand({ StreamARN, ShardIterator }));
        const { Records = [], NextShardIterator, MillisBehindLatest } = answer;
        const isAtEnd = Records.length === 0 && MillisBehindLatest === 0;
        return { records: Records, next: isAtEnd ? undefined : NextShardIterator };
      },
      positionOf: ({ SequenceNumber = '0' }) => SequenceNumber,
    });

  return async (place) => {
    try {
      const _Records = await read(place);
      // an expired position starts at the oldest record
      return _Records.length > 0
        ? _Records.map((record) => toKinesisEvent(record, place))
        : undefined;
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      return undefined;
    }
  };
}
