import {
  DynamoDBStreamsClient,
  type _Record as DynamoDbRecord,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamPlace } from '../../core/operations/dead-letter.ts';
import type { RedrivePorts } from '../../core/operations/redrive.ts';

/** A shard may answer with nothing and still have more. */
const mostEmptyPages = 50;

/** As a function is given it. */
const asEvent = ({ dynamodb, ...record }: DynamoDbRecord, eventSourceARN: string): unknown => ({
  ...record,
  eventSourceARN,
  dynamodb: {
    ...dynamodb,
    ApproximateCreationDateTime: Math.floor(
      (dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
    ),
  },
});

const isAfter = ({ dynamodb }: DynamoDbRecord, position: string): boolean =>
  BigInt(dynamodb?.SequenceNumber ?? '0') > BigInt(position);

/** The records of a table's stream by their place, for the day that it keeps them. */
export const streamRecords = (region: string): RedrivePorts['records'] => {
  const client = new DynamoDBStreamsClient({ region });

  const read = async ({ streamArn, shardId, from, to }: StreamPlace): Promise<unknown[]> => {
    const found: unknown[] = [];
    let { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        SequenceNumber: from,
      }),
    );
    for (let empty = 0; ShardIterator && empty < mostEmptyPages; ) {
      const page: { Records?: DynamoDbRecord[]; NextShardIterator?: string } = await client.send(
        new GetRecordsCommand({ ShardIterator }),
      );
      const { Records = [] } = page;
      empty = Records.length === 0 ? empty + 1 : 0;
      const within = Records.filter((record) => !isAfter(record, to));
      found.push(...within.map((record) => asEvent(record, streamArn)));
      const isPast = Records.some((record) => isAfter(record, to));
      const isLast = Records.some(({ dynamodb }) => dynamodb?.SequenceNumber === to);
      ShardIterator = isPast || isLast ? undefined : page.NextShardIterator;
    }
    return found;
  };

  return async (place) => {
    try {
      return await read(place);
    } catch (error) {
      const isGone =
        error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException;
      if (!isGone) throw error;
      return undefined;
    }
  };
};
