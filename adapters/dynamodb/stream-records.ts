import {
  DynamoDBStreamsClient,
  type _Record as DynamoDbRecord,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecordRange } from '../../core/operations/dead-letter.ts';
import type { RedriveDeadLetterDeps } from '../../core/operations/redrive.ts';
import { readStreamRecordsBetween } from '../../core/operations/stream-records.ts';

/** Converts a DynamoDB stream record to the event format that Lambda receives. */
const toStreamEvent = (
  { dynamodb, ...record }: DynamoDbRecord,
  eventSourceARN: string,
): unknown => ({
  ...record,
  eventSourceARN,
  dynamodb: {
    ...dynamodb,
    ApproximateCreationDateTime: Math.floor(
      (dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
    ),
  },
});

/**
 * Creates a function that reads DynamoDB stream records at a given position, for redrives. It returns undefined if the
 * records are older than the stream's 24 hours.
 */
export function createDynamoDbRecordReader(region: string): RedriveDeadLetterDeps['records'] {
  const client = new DynamoDBStreamsClient({ region });

  const read = ({ streamArn: StreamArn, shardId: ShardId, ...place }: StreamRecordRange) =>
    readStreamRecordsBetween<DynamoDbRecord>(place, {
      begin: async (SequenceNumber) =>
        (
          await client.send(
            new GetShardIteratorCommand({
              ...{ StreamArn, ShardId, SequenceNumber },
              ShardIteratorType: 'AT_SEQUENCE_NUMBER',
            }),
          )
        ).ShardIterator,
      page: async (ShardIterator) => {
        const { Records = [], NextShardIterator: next } = await client.send(
          new GetRecordsCommand({ ShardIterator }),
        );
        return { records: Records, next };
      },
      positionOf: ({ dynamodb }) => dynamodb?.SequenceNumber ?? '0',
    });

  return async (place) => {
    try {
      return (await read(place)).map((record) => toStreamEvent(record, place.streamArn));
    } catch (error) {
      const isMissing =
        error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException;
      if (!isMissing) throw error;
      return undefined;
    }
  };
}
